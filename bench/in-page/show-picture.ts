/**
 * Runs in a page: adds an image and waits until the extension has put its mark, an attribute with a random
 * name, on it. @returns milliseconds from the image's load event to the mark.
 */
export function showPicture(src: string): Promise<number> {
  const image = document.createElement('img');
  const own = new Set(['src', 'style']);
  image.style.cssText = 'width:64px;height:64px';
  let loadedAtMs = performance.now();
  image.addEventListener('load', () => {
    loadedAtMs = performance.now();
  });
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (image.getAttributeNames().every((name) => own.has(name))) return;
      observer.disconnect();
      resolve(performance.now() - loadedAtMs);
    });
    observer.observe(image, { attributes: true });
    image.src = src;
    document.body.append(image);
  });
}
