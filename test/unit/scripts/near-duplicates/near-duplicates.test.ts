import { describe, expect, test } from 'vitest';
import { comparePairs } from '../../../../scripts/near-duplicates/compare-pairs.ts';
import { cropped, edits, scaled } from '../../../../scripts/near-duplicates/edits.ts';
import { toModelInput } from '../../../../scripts/near-duplicates/to-model-input.ts';
import { wordsOfHash } from '../../../../src/core/image/hash-words.ts';
import { looksOf } from '../../samples.ts';

/** Four rows of four pixels, each the number of its place in red. */
const squares = {
  widthPx: 4,
  heightPx: 4,
  rgba: Uint8ClampedArray.from({ length: 64 }, (_, at) => (at % 4 === 0 ? at / 4 : at % 4 === 3 ? 255 : 0)),
};
const redOf = ({ rgba }: { readonly rgba: Uint8Array | Uint8ClampedArray }) =>
  [...rgba].filter((_, at) => at % 4 === 0);

describe('an edit', () => {
  test('to half the size takes the mean of four pixels', () => {
    expect(redOf(scaled(squares, 0.5))).toEqual([2, 4, 10, 12]); // 2.5, 4.5, ... rounded to even
  });

  test('that crops takes the same off each edge', () => {
    expect(redOf(cropped(squares, 0.25))).toEqual([5, 6, 9, 10]);
  });

  test.each(edits)('leaves a picture: $name', ({ apply }) => {
    const { widthPx, heightPx, rgba } = apply(squares);
    expect(rgba.length).toBe(4 * widthPx * heightPx);
    expect(widthPx).toBeGreaterThan(0);
  });
});

test('the model input of a picture of that size is the picture', () => {
  const rgb = toModelInput(squares, 4);
  expect([...rgb].filter((_, at) => at % 3 === 0)).toEqual(redOf(squares));
});

test('every pair is compared once, and the closest come first', () => {
  const files = [0, 40, 3].map((bits) => ({ path: `${bits}`, words: wordsOfHash(looksOf(bits)) }));
  const { total, histogram, closest } = comparePairs(files, 37);
  expect(total).toBe(3);
  expect(closest).toEqual([
    { bits: 3, paths: ['0', '3'] },
    { bits: 37, paths: ['40', '3'] },
  ]);
  expect(histogram.reduce((sum, count) => sum + count, 0)).toBe(2);
});
