import { blendTaps, isTransparent, type Tap, taps, tapTransform } from '../core/image/model-input.ts';
import type { SizePx } from '../core/image/size-px.ts';

/** Canvases of the page's and the host's side alike; made once and used for every picture. */
const contexts = new Map<number, OffscreenCanvasRenderingContext2D>();

type Drawing = { readonly source: CanvasImageSource; readonly size: SizePx; readonly edgePx: number };

/**
 * Resizes a decoded picture to the model's input, by the one resize that is pinned for all of the extension.
 * Transparent pictures are laid on white, as most pages show them.
 * @param source whole picture; drawn from its natural size.
 * @returns RGB bytes, length 3 * edgePx * edgePx.
 * Throws a SecurityError for a picture whose pixels this origin may not read.
 */
export function drawModelInput(
  source: CanvasImageSource,
  size: SizePx,
  edgePx: number,
): Uint8Array<ArrayBuffer> {
  return blendTaps(drawTaps(source, size, edgePx), size, edgePx);
}

/**
 * The first half of `drawModelInput`: all of it that reads the picture. `blendTaps` is the other half.
 * @returns pixels of the four taps, in the order of `taps`; RGBA, row-major, 4 * edgePx * edgePx bytes each.
 * Throws as `drawModelInput` does.
 */
export function drawTaps(
  source: CanvasImageSource,
  size: SizePx,
  edgePx: number,
): readonly Uint8ClampedArray[] {
  const drawing = { source, size, edgePx };
  try {
    const bare = taps.map((tap) => drawTap(drawing, tap, undefined));
    const isSolid = !bare[0] || !isTransparent(bare[0], edgePx);
    return isSolid ? bare : taps.map((tap) => drawTap(drawing, tap, 'white'));
  } catch (problem) {
    contexts.delete(edgePx); // a canvas that has seen an unreadable picture stays unreadable
    throw problem;
  }
}

function drawTap(
  { source, size, edgePx }: Drawing,
  tap: Tap,
  background: string | undefined,
): Uint8ClampedArray {
  const context = contextFor(edgePx);
  context.resetTransform();
  context.clearRect(0, 0, edgePx, edgePx);
  if (background !== undefined) {
    context.fillStyle = background;
    context.fillRect(0, 0, edgePx, edgePx);
  }
  const { scaleX, scaleY, offsetX, offsetY } = tapTransform(size, edgePx, tap);
  context.setTransform(scaleX, 0, 0, scaleY, offsetX, offsetY);
  context.drawImage(source, 0, 0, size.widthPx, size.heightPx);
  return context.getImageData(0, 0, edgePx, edgePx).data;
}

function contextFor(edgePx: number): OffscreenCanvasRenderingContext2D {
  const known = contexts.get(edgePx);
  if (known) return known;
  const context = new OffscreenCanvas(edgePx, edgePx).getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('no 2D canvas to be had');
  context.imageSmoothingEnabled = false;
  contexts.set(edgePx, context);
  return context;
}
