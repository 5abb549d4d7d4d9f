import type { Pixels } from './pixels.ts';

/**
 * How the encoder saw the image. Programs gave it the channels in its own order (BGR) or as they were (RGB), and
 * as whole numbers or as fractions; nothing in the image tells which, so all four are tried.
 */
export type DwtDctVariant = { readonly order: 'bgr' | 'rgb'; readonly numbers: 'float' | 'uint8' };

/** One vote (0 or 1) a block, row by row: which bit the block carries if the image is marked so. */
export type DwtDctVotes = { readonly variant: DwtDctVariant; readonly votes: Uint8Array };

/** Edge of a block of the image; it becomes 4 values an edge. */
const blockPx = 8;
/** The encoder rounds the largest value of a block to a multiple of this, plus a quarter or three quarters. */
const stepSize = 36;

/**
 * Reads the votes of all variants in one pass: the image is walked once, which is most of the time.
 * @returns four, each of length floor(width / 8) * floor(height / 8).
 * Source: invisible-watermark, `dwtDct`; docs/provenance.md, 2.8.
 */
export function readVotes({ widthPx, heightPx, rgba }: Pixels): readonly DwtDctVotes[] {
  const columns = Math.floor(widthPx / blockPx);
  const count = columns * Math.floor(heightPx / blockPx);
  const [bgrFloat, rgbFloat] = [new Uint8Array(count), new Uint8Array(count)];
  const [bgrWhole, rgbWhole] = [new Uint8Array(count), new Uint8Array(count)];
  const largest = new Float64Array(4);
  for (let block = 0; block < count; block++) {
    const start = 4 * (Math.floor(block / columns) * blockPx * widthPx + (block % columns) * blockPx);
    findLargest(rgba, { start, rowBytes: 4 * widthPx }, largest);
    bgrFloat[block] = voteOf(largest[0]);
    rgbFloat[block] = voteOf(largest[1]);
    bgrWhole[block] = voteOf(largest[2]);
    rgbWhole[block] = voteOf(largest[3]);
  }
  return [
    { variant: { order: 'bgr', numbers: 'float' }, votes: bgrFloat },
    { variant: { order: 'rgb', numbers: 'float' }, votes: rgbFloat },
    { variant: { order: 'bgr', numbers: 'uint8' }, votes: bgrWhole },
    { variant: { order: 'rgb', numbers: 'uint8' }, votes: rgbWhole },
  ];
}

function voteOf(value = 0): number {
  return value % stepSize > stepSize / 2 ? 1 : 0;
}

type BlockPlace = { readonly start: number; readonly rowBytes: number };

/**
 * The largest of a block's 16 low-pass values of U (half the sum of 2 x 2 pixels), but the first, which carries
 * nothing; for each variant, in the order of `readVotes`. U = 0.492 (blue - luma) + an offset: 0.5 for fractions, 128
 * for whole numbers, whose luma and U are rounded.
 */
function findLargest(rgba: Pixels['rgba'], { start, rowBytes }: BlockPlace, largest: Float64Array): void {
  largest.fill(0);
  for (let index = 1; index < 16; index++) {
    const corner = start + 2 * (index >> 2) * rowBytes + 8 * (index & 3);
    let [reds, greens, blues, bgrWhole, rgbWhole] = [0, 0, 0, 0, 0];
    for (let pixel = 0; pixel < 4; pixel++) {
      const at = corner + (pixel >> 1) * rowBytes + 4 * (pixel & 1);
      const [red, green, blue] = [rgba[at] ?? 0, rgba[at + 1] ?? 0, rgba[at + 2] ?? 0];
      reds += red;
      greens += green;
      blues += blue;
      bgrWhole += wholeChroma(blue, lumaOf(red, green, blue));
      rgbWhole += wholeChroma(red, lumaOf(blue, green, red));
    }
    // The mean of the sums is linear: the fractions need no pixel of their own. 4 offsets of 0.5, halved, are 1.
    keepLarger(largest, 0, 0.246 * (blues - lumaOf(reds, greens, blues)) + 1);
    keepLarger(largest, 1, 0.246 * (reds - lumaOf(blues, greens, reds)) + 1);
    keepLarger(largest, 2, bgrWhole / 2);
    keepLarger(largest, 3, rgbWhole / 2);
  }
}

function lumaOf(red: number, green: number, blue: number): number {
  return 0.299 * red + 0.587 * green + 0.114 * blue;
}

/** Rounded as the encoder's 8-bit conversion does; both numbers are positive. */
function wholeChroma(blue: number, luma: number): number {
  return (0.492 * (blue - ((luma + 0.5) | 0)) + 128.5) | 0;
}

function keepLarger(largest: Float64Array, variant: number, value: number): void {
  const size = Math.abs(value);
  if (size > (largest[variant] ?? 0)) largest[variant] = size;
}
