import type { SizePx } from './size-px.ts';

/** A 2D canvas transform without rotation: x' = scaleX * x + offsetX, y' = scaleY * y + offsetY. */
export type ScaleAndOffset = {
  readonly scaleX: number;
  readonly scaleY: number;
  readonly offsetX: number;
  readonly offsetY: number;
};

/** One of the four source pixels between which a bilinear resize blends. */
export type Tap = { readonly right: 0 | 1; readonly down: 0 | 1 };

/** The taps, in the order in which `blendTaps` wants their pixels. */
export const taps: readonly Tap[] = [
  { right: 0, down: 0 },
  { right: 1, down: 0 },
  { right: 0, down: 1 },
  { right: 1, down: 1 },
];

/**
 * Keeps a sample that falls on the border of two pixels from going to the wrong one by rounding; a tenth of
 * what a canvas can tell apart would be too little, a tenth of a pixel too much.
 */
const nudgePx = 1 / 512;

/**
 * The transform under which a picture, drawn at (0, 0) without smoothing, shows one tap of a bilinear resize with
 * aligned corners: output pixel i reads the source at i * (size - 1) / (edgePx - 1), and the tap is the source pixel
 * at or after that point. Four such drawings hold all that the resize needs, whatever the size of the picture.
 *
 * The classifier's own library resizes that way, and the resize moves probabilities far more than anything else
 * in the pipeline does, so it is pinned here for page and host alike. A canvas that smooths by itself blends in
 * steps of a sixteenth, which moves probabilities twice as much as the rounding to bytes does.
 * @param size natural size of the picture in pixels, both edges >= 1.
 * Source: models/nsfw-mobilenet-v2/card.md, "Preprocessing".
 */
export function tapTransform(size: SizePx, edgePx: number, tap: Tap): ScaleAndOffset {
  const [scaleX, offsetX] = tapAxis(size.widthPx, edgePx, tap.right);
  const [scaleY, offsetY] = tapAxis(size.heightPx, edgePx, tap.down);
  return { scaleX, scaleY, offsetX, offsetY };
}

function tapAxis(sizePx: number, edgePx: number, shiftPx: number): readonly [scale: number, offset: number] {
  // A picture one pixel wide has no second corner to align to: that pixel is everywhere.
  if (sizePx === 1) return [edgePx, 0];
  const scale = (edgePx - 1) / (sizePx - 1);
  return [scale, 0.5 - (nudgePx + shiftPx) * scale];
}

/**
 * Blends the four taps into the bytes that the model reads.
 * @param pixels of the taps, in the order of `taps`; each RGBA, row-major, 4 * edgePx * edgePx bytes,
 * not premultiplied (as getImageData gives them). Opacity is not read.
 * @param size natural size of the picture that was drawn.
 * @returns RGB bytes, row-major, length 3 * edgePx * edgePx, each within 0.5 of the exact value.
 */
export function blendTaps(
  pixels: readonly Uint8ClampedArray[],
  size: SizePx,
  edgePx: number,
): Uint8Array<ArrayBuffer> {
  const [topLeft, topRight, bottomLeft, bottomRight] = pixels;
  if (!topLeft || !topRight || !bottomLeft || !bottomRight) throw new Error('a blend needs four taps');
  const columns = blendWeights(size.widthPx, edgePx);
  const rows = blendWeights(size.heightPx, edgePx);
  // Clamped only because that rounds by itself. The page's own thread runs this: no calls, no checks within the loop.
  const rgb = new Uint8ClampedArray(3 * edgePx * edgePx);
  for (let row = 0, from = 0, to = 0; row < edgePx; row++) {
    const down = rows[row] as number; // all indices stay inside by the lengths above
    for (let column = 0; column < edgePx; column++, from += 4) {
      const right = columns[column] as number;
      const bothWays = right * down;
      const rightOnly = right - bothWays;
      const downOnly = down - bothWays;
      const neither = 1 - right - downOnly;
      for (let source = from; source < from + 3; source++, to++) {
        rgb[to] =
          (topLeft[source] as number) * neither +
          (topRight[source] as number) * rightOnly +
          (bottomLeft[source] as number) * downOnly +
          (bottomRight[source] as number) * bothWays;
      }
    }
  }
  return new Uint8Array(rgb.buffer);
}

/** How far each output pixel lies between its two source pixels, 0 to 1, along one axis. */
function blendWeights(sizePx: number, edgePx: number): Float32Array {
  return Float32Array.from({ length: edgePx }, (_, index) => {
    const position = (index * (sizePx - 1)) / (edgePx - 1);
    const lower = Math.floor(position + nudgePx);
    return lower >= sizePx - 1 ? 0 : Math.max(0, position - lower);
  });
}

/**
 * Whether a drawn picture lets something behind it through. The outermost pixels do not count: the transforms above
 * cover them only in part.
 */
export function isTransparent(rgba: Uint8ClampedArray, edgePx: number): boolean {
  for (let row = 1; row < edgePx - 1; row++) {
    for (let column = 1; column < edgePx - 1; column++) {
      const opacity = rgba[4 * (row * edgePx + column) + 3];
      if (opacity !== undefined && opacity < 255) return true;
    }
  }
  return false;
}
