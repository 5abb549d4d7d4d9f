import { distanceWithin, type HashWords } from '../../src/core/image/hash-words.ts';

export type HashedFile = { readonly path: string; readonly words: HashWords };

export type ClosePair = { readonly bits: number; readonly paths: readonly [string, string] };

/** How many pairs of pictures there are, at how many bits each count of them lies, and which are the closest. */
export type Pairs = {
  readonly total: number;
  /** Pairs at a distance, by the distance. */
  readonly histogram: readonly number[];
  /** At most `maxClose`, the closest first. */
  readonly closest: readonly ClosePair[];
};

const maxClose = 40;

/** Compares every picture with every other one, up to so many bits; what is further apart is only counted. */
export function comparePairs(files: readonly HashedFile[], limitBits: number): Pairs {
  const histogram = new Array<number>(limitBits + 1).fill(0);
  const close: ClosePair[] = [];
  for (const [index, left] of files.entries()) {
    for (const right of files.slice(index + 1)) {
      const bits = distanceWithin(left.words, right.words, limitBits);
      if (bits > limitBits) continue;
      histogram[bits] = (histogram[bits] ?? 0) + 1;
      close.push({ bits, paths: [left.path, right.path] });
    }
  }
  return {
    total: (files.length * (files.length - 1)) / 2,
    histogram,
    closest: close.toSorted((one, other) => one.bits - other.bits).slice(0, maxClose),
  };
}
