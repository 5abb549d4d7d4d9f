import { expect, test } from 'vitest';
import { isFlatGraphic } from '../../../../src/core/detect/is-flat-graphic.ts';

const edgePx = 32;
const pictureOf = (shadeAt: (x: number, y: number) => number) =>
  Uint8Array.from({ length: 3 * edgePx ** 2 }, (_, at) => {
    const pixel = Math.floor(at / 3);
    return shadeAt(pixel % edgePx, Math.floor(pixel / edgePx));
  });

test('areas of one colour are one, even where a JPEG has made them a little uneven', () => {
  expect(isFlatGraphic(pictureOf(() => 200))).toBe(true);
  expect(isFlatGraphic(pictureOf((x) => (x < 16 ? 20 : 220)))).toBe(true);
  expect(isFlatGraphic(pictureOf((x, y) => 200 + ((x + y) % 3)))).toBe(true);
});

test('shades and grain are none', () => {
  expect(isFlatGraphic(pictureOf((x) => 7 * x))).toBe(false);
  expect(isFlatGraphic(pictureOf((x, y) => (x * 97 + y * 61) % 256))).toBe(false);
});
