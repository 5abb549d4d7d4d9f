import { Buffer } from 'node:buffer';
import { decode, encode } from 'jpeg-js';
import type { Pixels } from '../../src/core/provenance/watermark/pixels.ts';

/** What happens to a picture on its way through the web. */
export type Edit = { readonly name: string; readonly apply: (pixels: Pixels) => Pixels };

export const edits: readonly Edit[] = [
  { name: 'JPEG, quality 90', apply: (pixels) => asJpeg(pixels, 90) },
  { name: 'JPEG, quality 50', apply: (pixels) => asJpeg(pixels, 50) },
  { name: 'JPEG, quality 30', apply: (pixels) => asJpeg(pixels, 30) },
  { name: 'half the size', apply: (pixels) => scaled(pixels, 1 / 2) },
  { name: 'half the size, JPEG 75', apply: (pixels) => asJpeg(scaled(pixels, 1 / 2), 75) },
  { name: 'a third of the size', apply: (pixels) => scaled(pixels, 1 / 3) },
  { name: 'a quarter of the size, JPEG 75', apply: (pixels) => asJpeg(scaled(pixels, 1 / 4), 75) },
  { name: '1 % cut off each edge', apply: (pixels) => cropped(pixels, 0.01) },
  { name: '3 % cut off each edge', apply: (pixels) => cropped(pixels, 0.03) },
];

function asJpeg({ widthPx, heightPx, rgba }: Pixels, quality: number): Pixels {
  const file = encode({ width: widthPx, height: heightPx, data: Buffer.from(rgba) }, quality);
  const { width, height, data } = decode(file.data, { useTArray: true });
  return { widthPx: width, heightPx: height, rgba: data };
}

/** Made smaller, each pixel the mean of those that it stands for. */
export function scaled({ widthPx, heightPx, rgba }: Pixels, factor: number): Pixels {
  const [width, height] = [widthPx, heightPx].map((px) => Math.max(1, Math.round(px * factor)));
  const out = { widthPx: width ?? 1, heightPx: height ?? 1 };
  const sums = new Float64Array(4 * out.widthPx * out.heightPx);
  const counts = new Float64Array(out.widthPx * out.heightPx);
  for (let y = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++) {
      const cell = cellAt(y, heightPx, out.heightPx) * out.widthPx + cellAt(x, widthPx, out.widthPx);
      counts[cell] = (counts[cell] ?? 0) + 1;
      for (let channel = 0; channel < 4; channel++) {
        const value = rgba[4 * (y * widthPx + x) + channel] ?? 0;
        sums[4 * cell + channel] = (sums[4 * cell + channel] ?? 0) + value;
      }
    }
  }
  return { ...out, rgba: Uint8ClampedArray.from(sums, (sum, at) => sum / (counts[at >> 2] ?? 1)) };
}

function cellAt(place: number, sizePx: number, cells: number): number {
  return Math.min(cells - 1, Math.floor((place * cells) / sizePx));
}

/** Without a frame, given as a share of each edge. */
export function cropped({ widthPx, heightPx, rgba }: Pixels, share: number): Pixels {
  const [left, top] = [Math.round(widthPx * share), Math.round(heightPx * share)];
  const out = { widthPx: widthPx - 2 * left, heightPx: heightPx - 2 * top };
  const kept = new Uint8ClampedArray(4 * out.widthPx * out.heightPx);
  for (let row = 0; row < out.heightPx; row++) {
    const from = 4 * ((row + top) * widthPx + left);
    kept.set(rgba.subarray(from, from + 4 * out.widthPx), 4 * row * out.widthPx);
  }
  return { ...out, rgba: kept };
}
