import { describe, expect, test } from 'vitest';
import { thumbnailEdgePx } from '../../../../src/core/image/thumbnail.ts';
import {
  isKnownFrame,
  isKnownPlace,
  type KnownFrames,
  rememberFrame,
  sameSceneBelow,
} from '../../../../src/core/video/known-frames.ts';

const grey = (value: number) => new Uint8ClampedArray(3 * thumbnailEdgePx ** 2).fill(value);
const frame = (value: number, atSeconds = 0) => ({ thumbnail: grey(value), atSeconds });

describe('frames that were judged safe', () => {
  test('are known again when they differ by less than a scene does', () => {
    const known = [frame(100)];
    expect(isKnownFrame(known, grey(100 + sameSceneBelow - 1))).toBe(true);
    expect(isKnownFrame(known, grey(100 + sameSceneBelow))).toBe(false);
    expect(isKnownFrame([], grey(100))).toBe(false);
  });

  test('are known whatever came between, so that a cut back is none', () => {
    const known = rememberFrame(rememberFrame([], frame(10)), frame(200));
    expect(isKnownFrame(known, grey(12))).toBe(true);
  });

  test('are forgotten when there are too many, the oldest first', () => {
    let known: KnownFrames = [];
    for (let value = 0; value < 200; value++) known = rememberFrame(known, frame(value, value));
    expect(known).toHaveLength(64);
    expect(isKnownPlace(known, 199)).toBe(true);
    expect(isKnownPlace(known, 0)).toBe(false);
  });

  test('make their place known, so that a loop does not blink', () => {
    expect(isKnownPlace([frame(0, 5)], 5.2)).toBe(true);
    expect(isKnownPlace([frame(0, 5)], 5.5)).toBe(false);
  });
});
