import { PNG } from 'pngjs';
import { expect, it } from 'vitest';
import { encodePng } from '../../../../scripts/pictures/encode-png.ts';

it('keeps every pixel, also of a part of a larger buffer', () => {
  const buffer = Uint8ClampedArray.from({ length: 40 }, (_, index) => index * 6);
  const rgba = buffer.subarray(8, 32);
  const png = PNG.sync.read(encodePng({ widthPx: 3, heightPx: 2, rgba }));
  expect([png.width, png.height]).toEqual([3, 2]);
  expect(Array.from(png.data)).toEqual(Array.from(rgba));
});
