/** Runs in a page whose images have `src` and `class` alone. @returns whether the extension has marked every one. */
export function areAllMarked(): boolean {
  return Array.from(document.images).every((image) => image.getAttributeNames().length > 2);
}
