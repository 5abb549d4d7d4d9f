import { blendTaps, type Tap, taps } from '../../src/core/image/model-input.ts';
import type { Pixels } from '../../src/core/provenance/watermark/pixels.ts';

/** The model input of a decoded picture, as the extension makes it with a canvas. */
export function toModelInput(pixels: Pixels, edgePx: number): Uint8Array {
  return blendTaps(
    taps.map((tap) => tapOf(pixels, edgePx, tap)),
    pixels,
    edgePx,
  );
}

function tapOf({ widthPx, heightPx, rgba }: Pixels, edgePx: number, tap: Tap): Uint8ClampedArray {
  const columns = sourcesOf(widthPx, edgePx, tap.right);
  const rows = sourcesOf(heightPx, edgePx, tap.down);
  const out = new Uint8ClampedArray(4 * edgePx * edgePx);
  let to = 0;
  for (const row of rows) {
    for (const column of columns) {
      const from = 4 * (row * widthPx + column);
      out.set(rgba.subarray(from, from + 4), to);
      to += 4;
    }
  }
  return out;
}

/** Of each output pixel the source pixel of one tap, along one axis. */
function sourcesOf(sizePx: number, edgePx: number, shiftPx: number): readonly number[] {
  return Array.from({ length: edgePx }, (_, index) =>
    Math.min(sizePx - 1, Math.floor((index * (sizePx - 1)) / (edgePx - 1)) + shiftPx),
  );
}
