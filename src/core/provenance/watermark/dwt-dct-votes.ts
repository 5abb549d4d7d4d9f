import type { Pixels } from './pixels.ts';

/**
 * How the encoder saw the image. Programs gave it the channels in its own order (BGR) or as they were (RGB), and
 * as whole numbers or as fractions; nothing in the image tells which, so all four are tried.
 */
export type DwtDctVariant = { readonly order: 'bgr' | 'rgb'; readonly numbers: 'float' | 'uint8' };

/** Edge of a block of the image; it becomes 4 values an edge. */
const blockPx = 8;
/** The encoder rounds the largest value of a block to a multiple of this, plus a quarter or three quarters. */
const stepSize = 36;

/**
 * One vote (0 or 1) a block, row by row: which bit the block carries if the image is marked.
 * @returns length floor(width / 8) * floor(height / 8).
 * Source: invisible-watermark, `dwtDct`; facts/provenance.md, 2.8.
 */
export function readVotes(pixels: Pixels, variant: DwtDctVariant): Uint8Array {
  const columns = Math.floor(pixels.widthPx / blockPx);
  const rows = Math.floor(pixels.heightPx / blockPx);
  const votes = new Uint8Array(columns * rows);
  const chroma = chromaReader(pixels, variant);
  for (let block = 0; block < votes.length; block++) {
    const x = (block % columns) * blockPx;
    const y = Math.floor(block / columns) * blockPx;
    votes[block] = largestValue(chroma, x, y) % stepSize > stepSize / 2 ? 1 : 0;
  }
  return votes;
}

/** U of the pixel whose first byte is at `offset`. */
type ChromaReader = { readonly rowBytes: number; readonly at: (offset: number) => number };

function chromaReader({ widthPx, rgba }: Pixels, { order, numbers }: DwtDctVariant): ChromaReader {
  const [red, blue] = order === 'bgr' ? [0, 2] : [2, 0];
  const exact = (offset: number) => {
    const [r, g, b] = [rgba[offset + red] ?? 0, rgba[offset + 1] ?? 0, rgba[offset + blue] ?? 0];
    return 0.492 * (b - (0.299 * r + 0.587 * g + 0.114 * b)) + 0.5;
  };
  const rounded = (offset: number) => {
    const [r, g, b] = [rgba[offset + red] ?? 0, rgba[offset + 1] ?? 0, rgba[offset + blue] ?? 0];
    const luma = Math.round(0.299 * r + 0.587 * g + 0.114 * b);
    return Math.min(255, Math.max(0, Math.round(0.492 * (b - luma) + 128)));
  };
  return { rowBytes: 4 * widthPx, at: numbers === 'float' ? exact : rounded };
}

/** The largest of the block's 16 low-pass values (half the sum of 2 x 2 pixels) but the first, which carries nothing. */
function largestValue({ rowBytes, at }: ChromaReader, x: number, y: number): number {
  let largest = 0;
  for (let index = 1; index < 16; index++) {
    const offset = (y + 2 * (index >> 2)) * rowBytes + 4 * (x + 2 * (index & 3));
    const value = (at(offset) + at(offset + 4) + at(offset + rowBytes) + at(offset + rowBytes + 4)) / 2;
    if (Math.abs(value) > largest) largest = Math.abs(value);
  }
  return largest;
}
