/**
 * A canvas of the same pixels that may be read by all ways. Firefox lets a content script read what another site's
 * picture or video painted, but only from the canvas on which it was drawn, and never from a copy made by drawing.
 * @returns undefined where this script may not read them at all, as in Chrome. Never throws.
 */
export function ownCopy(canvas: OffscreenCanvas): OffscreenCanvas | undefined {
  const { width, height } = canvas;
  try {
    const pixels = canvas.getContext('2d')?.getImageData(0, 0, width, height);
    const copy = new OffscreenCanvas(width, height);
    const context = copy.getContext('2d', { willReadFrequently: true });
    if (!pixels || !context) return undefined;
    context.putImageData(pixels, 0, 0);
    return copy;
  } catch {
    return undefined; // a SecurityError
  }
}
