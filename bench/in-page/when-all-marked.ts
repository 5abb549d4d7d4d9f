/**
 * Runs in a page whose images have `src` and `class` alone: waits until the extension has put its mark, an attribute
 * with a random name, on every one. @returns milliseconds from the start of the navigation to the last mark.
 */
export function whenAllMarked(): Promise<number> {
  const isMarked = (image: Element) => image.getAttributeNames().length > 2;
  const waiting = new Set<Node>(Array.from(document.images).filter((image) => !isMarked(image)));
  return new Promise((resolve) => {
    const observer = new MutationObserver((records) => {
      for (const { target } of records) {
        if (target instanceof HTMLImageElement && isMarked(target)) waiting.delete(target);
      }
      finish();
    });
    const finish = () => {
      if (waiting.size > 0) return;
      observer.disconnect();
      resolve(performance.now());
    };
    observer.observe(document, { subtree: true, attributes: true });
    finish();
  });
}
