import { expect, test } from 'vitest';
import { thumbnailDifference, toThumbnail } from '../../../../src/core/image/thumbnail.ts';

const thumbnail = (...rgba: readonly number[]) => toThumbnail(new Uint8ClampedArray(rgba));

test('a thumbnail lays transparent pixels on white', () => {
  expect([...thumbnail(10, 20, 30, 255, 10, 20, 30, 0, 0, 0, 0, 51)]).toEqual([
    10, 20, 30, 255, 255, 255, 204, 204, 204,
  ]);
});

test('a difference is the mean over all channels', () => {
  expect(thumbnailDifference(thumbnail(0, 0, 0, 255), thumbnail(0, 0, 0, 255))).toBe(0);
  expect(thumbnailDifference(thumbnail(0, 30, 0, 255), thumbnail(60, 0, 0, 255))).toBe(30);
});
