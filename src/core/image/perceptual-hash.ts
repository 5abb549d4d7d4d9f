/** Looks of a picture in 256 bits, lower-case hex: two pictures that look alike differ in few of them. */
export type PerceptualHash = string & { readonly __brand: 'PerceptualHash' };

/** Edge of the grey copy whose frequencies are taken, and how many of them a side are kept. */
const greyEdgePx = 32;
const frequencies = 16;
const bits = frequencies ** 2;

/** Standard deviation of the grey copy, 0 to 255, below which a picture shows next to nothing. */
const minSpread = 4;

const hashPattern = new RegExp(`^[0-9a-f]{${bits / 4}}$`);

/** @returns undefined when `text` is not 64 lower-case hex digits. */
export function parsePerceptualHash(text: unknown): PerceptualHash | undefined {
  // The cast is the brand's own: the pattern above is what the brand promises.
  return typeof text === 'string' && hashPattern.test(text) ? (text as PerceptualHash) : undefined;
}

/**
 * The hash of a picture: of each of its 256 lowest frequencies (DCT-II of a grey copy, 32 pixels a side), whether it
 * is above the median.
 * @param rgb model input, row-major, 3 bytes a pixel; its edge must be a multiple of 32.
 * @returns undefined for a picture that shows next to nothing: of such ones all look alike.
 * Source: the method is known as pHash; its numbers are in `docs/near-duplicates.md`.
 */
export function perceptualHashOf(rgb: Uint8Array | Uint8ClampedArray): PerceptualHash | undefined {
  const grey = greyCopy(rgb);
  if (spreadOf(grey) < minSpread) return undefined;
  const spectrum = lowFrequencies(grey);
  const [, ...withoutMean] = spectrum;
  const median = withoutMean.sort((left, right) => left - right)[bits >> 1] ?? 0;
  let hash = '';
  for (let at = 0; at < bits; at += 4) {
    let digit = 0;
    for (let bit = 0; bit < 4; bit++) digit = 2 * digit + ((spectrum[at + bit] ?? 0) > median ? 1 : 0);
    hash += digit.toString(16);
  }
  return hash as PerceptualHash; // of that form by construction
}

function greyCopy(rgb: Uint8Array | Uint8ClampedArray): Float64Array {
  const edgePx = Math.sqrt(rgb.length / 3);
  const cellPx = Math.floor(edgePx / greyEdgePx);
  const grey = new Float64Array(greyEdgePx ** 2);
  for (let y = 0; y < cellPx * greyEdgePx; y++) {
    for (let x = 0; x < cellPx * greyEdgePx; x++) {
      const at = 3 * (y * edgePx + x);
      const luma = 0.299 * (rgb[at] ?? 0) + 0.587 * (rgb[at + 1] ?? 0) + 0.114 * (rgb[at + 2] ?? 0);
      const cell = Math.floor(y / cellPx) * greyEdgePx + Math.floor(x / cellPx);
      grey[cell] = (grey[cell] ?? 0) + luma / cellPx ** 2;
    }
  }
  return grey;
}

function spreadOf(grey: Float64Array): number {
  const mean = grey.reduce((sum, value) => sum + value, 0) / grey.length;
  return Math.sqrt(grey.reduce((sum, value) => sum + (value - mean) ** 2, 0) / grey.length);
}

/** cosines[k * greyEdgePx + n] of DCT-II. */
const cosines = Float64Array.from({ length: frequencies * greyEdgePx }, (_, index) => {
  const [k, n] = [Math.floor(index / greyEdgePx), index % greyEdgePx];
  return Math.cos((Math.PI * k * (2 * n + 1)) / (2 * greyEdgePx));
});

/** The lowest frequencies of both directions, row-major; the first is the mean. */
function lowFrequencies(grey: Float64Array): number[] {
  const rows = new Float64Array(greyEdgePx * frequencies);
  for (let at = 0; at < rows.length; at++) {
    const start = Math.floor(at / frequencies) * greyEdgePx;
    rows[at] = dot({ values: grey, start, step: 1 }, at % frequencies);
  }
  return Array.from({ length: bits }, (_, at) =>
    dot({ values: rows, start: at % frequencies, step: frequencies }, Math.floor(at / frequencies)),
  );
}

/** One row or column of numbers, 32 of them. */
type Line = { readonly values: Float64Array; readonly start: number; readonly step: number };

/** How much of the frequency `k` is in a line. */
function dot({ values, start, step }: Line, k: number): number {
  let sum = 0;
  for (let n = 0; n < greyEdgePx; n++) {
    sum += (values[start + n * step] ?? 0) * (cosines[k * greyEdgePx + n] ?? 0);
  }
  return sum;
}
