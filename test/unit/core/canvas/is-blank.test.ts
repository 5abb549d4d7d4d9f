import { expect, test } from 'vitest';
import { isBlank } from '../../../../src/core/canvas/is-blank.ts';

const pixels = (...rgba: readonly number[][]) => new Uint8ClampedArray(rgba.flat());

test.each([
  { name: 'nothing', rgba: pixels([0, 0, 0, 0], [0, 0, 0, 0]), blank: true },
  { name: 'one colour', rgba: pixels([9, 8, 7, 255], [9, 8, 7, 255]), blank: true },
  { name: 'two colours', rgba: pixels([9, 8, 7, 255], [9, 8, 6, 255]), blank: false },
  { name: 'one colour, in part transparent', rgba: pixels([9, 8, 7, 255], [9, 8, 7, 254]), blank: false },
])('$name: $blank', ({ rgba, blank }) => {
  expect(isBlank(rgba)).toBe(blank);
});
