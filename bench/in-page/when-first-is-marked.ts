/** Runs in a page whose images have `src` and `style` alone: waits until the extension has marked one of them. */
export function whenFirstIsMarked(): Promise<void> {
  const isOneMarked = () => Array.from(document.images).some((image) => image.getAttributeNames().length > 2);
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (!isOneMarked()) return;
      observer.disconnect();
      resolve();
    });
    observer.observe(document, { subtree: true, attributes: true });
    if (isOneMarked()) resolve();
  });
}
