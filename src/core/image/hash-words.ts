import type { PerceptualHash } from './perceptual-hash.ts';

/** A perceptual hash as eight whole numbers of 32 bits, ready to be compared with many others. */
export type HashWords = Int32Array;

/**
 * Two pictures whose hashes differ in at most this many of 256 bits are copies of one picture. Of 26.5 million pairs of
 * different pictures four are as near, and all four are one picture redrawn; JPEG down to quality 30 stays within 12,
 * half the size within 14. Source: docs/near-duplicates.md.
 */
export const alikeBits = 16;

/** The bits of a hash as numbers. */
export function wordsOfHash(hash: PerceptualHash): HashWords {
  return Int32Array.from(
    { length: hash.length / 8 },
    (_, at) =>
      // `| 0`: the upper half of 32 bits is negative in an Int32Array.
      Number.parseInt(hash.slice(8 * at, 8 * at + 8), 16) | 0,
  );
}

/** In how many bits two hashes differ; counting ends beyond `limit`, and what is returned then is more than it. */
export function distanceWithin(left: HashWords, right: HashWords, limit: number): number {
  let distance = 0;
  for (let at = 0; at < left.length && distance <= limit; at++) {
    distance += countBits((left[at] ?? 0) ^ (right[at] ?? 0));
  }
  return distance;
}

/** Ones among the 32 bits of a whole number: pairs of bits are added up, then fours, then bytes. */
function countBits(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
