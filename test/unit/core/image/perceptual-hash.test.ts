import { describe, expect, test } from 'vitest';
import { alikeBits, distanceWithin, wordsOfHash } from '../../../../src/core/image/hash-words.ts';
import { parsePerceptualHash, perceptualHashOf } from '../../../../src/core/image/perceptual-hash.ts';
import { type PatternName, renderPattern } from '../../../fixtures/render-pattern.ts';
import { present } from '../../samples.ts';

const edgePx = 224;

/** Model input of a pattern, with every byte changed by `change`. */
function inputOf(name: PatternName, change = (value: number, _at: number) => value): Uint8ClampedArray {
  const { rgba } = renderPattern(name, edgePx);
  const rgb = Array.from({ length: edgePx ** 2 }, (_, pixel) => [...rgba.subarray(4 * pixel, 4 * pixel + 3)]);
  return Uint8ClampedArray.from(rgb.flat().map(change));
}

const hashOf = (rgb: Uint8ClampedArray) => present(perceptualHashOf(rgb));
const distance = (left: Uint8ClampedArray, right: Uint8ClampedArray) =>
  distanceWithin(wordsOfHash(hashOf(left)), wordsOfHash(hashOf(right)), 256);

describe('the looks of a picture', () => {
  const picture = inputOf('porn_2');

  test.each<[string, (value: number, at: number) => number]>([
    ['brighter', (value) => value + 12],
    ['paler', (value) => 128 + 0.8 * (value - 128)],
    ['coarser', (value) => Math.round(value / 16) * 16],
    ['grainy', (value, at) => value + ((at * 7919) % 21) - 10],
  ])('stay alike when it gets %s', (_, change) => {
    expect(distance(picture, inputOf('porn_2', change))).toBeLessThanOrEqual(alikeBits);
  });

  test.each(['porn_1', 'hentai_2', 'neutral_1'] as const)('are not those of another one, %s', (other) => {
    expect(distance(picture, inputOf(other))).toBeGreaterThan(alikeBits);
  });

  test('are not those of its mirror image', () => {
    const { rgba } = renderPattern('porn_2', edgePx);
    const mirrored = Uint8ClampedArray.from({ length: 3 * edgePx ** 2 }, (_, at) => {
      const [pixel, channel] = [Math.floor(at / 3), at % 3];
      const [x, y] = [pixel % edgePx, Math.floor(pixel / edgePx)];
      return rgba[4 * (y * edgePx + edgePx - 1 - x) + channel] ?? 0;
    });
    expect(distance(picture, mirrored)).toBeGreaterThan(alikeBits);
  });

  test('are 64 digits that can be read back', () => {
    expect(parsePerceptualHash(hashOf(picture))).toBe(hashOf(picture));
  });
});

test.each([0, 128, 255])('a picture of nothing but the shade %d has no looks', (shade) => {
  expect(perceptualHashOf(new Uint8Array(3 * edgePx ** 2).fill(shade))).toBeUndefined();
});

test.each([undefined, 7, '', 'f'.repeat(63), 'F'.repeat(64), 'g'.repeat(64), 'f'.repeat(65)])(
  '%j is no hash',
  (text) => {
    expect(parsePerceptualHash(text)).toBeUndefined();
  },
);
