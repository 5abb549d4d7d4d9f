import { expect, test } from 'vitest';
import { glanceDifference, glanceSize, isSameGlance, toGlance } from '../../../../src/core/canvas/glance.ts';
import { greyGlance } from './glances.ts';

const { widthPx, heightPx } = glanceSize;

/** A picture for a glance: one colour in the grid, one in the thumbnail. */
function picture(grid: readonly number[], tiny: readonly number[]): Uint8ClampedArray {
  return Uint8ClampedArray.from({ length: 4 * widthPx * heightPx }, (_, index) => {
    const column = Math.floor(index / 4) % widthPx;
    return (column < 48 ? grid : tiny)[index % 4] ?? 0;
  });
}

test('a glance takes single pixels from the left and means from the right', () => {
  const { points, means } = toGlance(picture([1, 2, 3, 255], [7, 8, 9, 255]));
  expect([points.length, ...points.slice(0, 3), ...points.slice(-3)]).toEqual([6912, 1, 2, 3, 1, 2, 3]);
  expect([means.length, ...means.slice(0, 3), ...means.slice(-3)]).toEqual([768, 7, 8, 9, 7, 8, 9]);
});

test('one colour is blank, a single other pixel is not', () => {
  const plain = picture([5, 5, 5, 255], [5, 5, 5, 255]);
  expect(toGlance(plain).isBlank).toBe(true);
  expect(toGlance(plain.with(4 * (widthPx * 47 + 47), 6)).isBlank).toBe(false);
  expect(toGlance(plain.with(4 * (widthPx * 15 + 63) + 3, 254)).isBlank).toBe(false);
});

test('glances differ by their means and by their detail', () => {
  expect(glanceDifference(greyGlance(10, 20), greyGlance(13, 15))).toEqual({ means: 3, points: 5 });
  expect(isSameGlance(greyGlance(10, 20), greyGlance(10, 20))).toBe(true);
  expect(isSameGlance(greyGlance(10, 20), greyGlance(10, 21))).toBe(false);
});
