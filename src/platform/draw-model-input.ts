import { alignCornersTransform, toModelInput } from '../core/image/model-input.ts';
import type { SizePx } from '../core/image/size-px.ts';

/** Canvases of the page's and the host's side alike; made once and used for every picture. */
const contexts = new Map<number, OffscreenCanvasRenderingContext2D>();

/**
 * Resizes a decoded picture to the model's input, by the one resize that is pinned for all of the extension.
 * @param source whole picture; drawn from its natural size.
 * @returns RGB bytes, length 3 * edgePx * edgePx.
 * Throws a SecurityError for a picture whose pixels this origin may not read.
 */
export function drawModelInput(source: CanvasImageSource, size: SizePx, edgePx: number): Uint8Array {
  const context = contextFor(edgePx);
  const { scaleX, scaleY, offsetX, offsetY } = alignCornersTransform(size, edgePx);
  context.resetTransform();
  context.clearRect(0, 0, edgePx, edgePx);
  context.setTransform(scaleX, 0, 0, scaleY, offsetX, offsetY);
  try {
    context.drawImage(source, 0, 0, size.widthPx, size.heightPx);
    return toModelInput(context.getImageData(0, 0, edgePx, edgePx).data, edgePx);
  } catch (problem) {
    contexts.delete(edgePx); // a canvas that has seen an unreadable picture stays unreadable
    throw problem;
  }
}

function contextFor(edgePx: number): OffscreenCanvasRenderingContext2D {
  const known = contexts.get(edgePx);
  if (known) return known;
  const context = new OffscreenCanvas(edgePx, edgePx).getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('no 2D canvas to be had');
  // 'low' is bilinear without mip-maps; the higher qualities give the model another input than it was made for.
  context.imageSmoothingQuality = 'low';
  contexts.set(edgePx, context);
  return context;
}
