import { describe, expect, test } from 'vitest';
import { thumbnailEdgePx } from '../../../../src/core/image/thumbnail.ts';
import {
  isKnownFrame,
  type KnownFrames,
  rememberFrame,
  sameSceneBelow,
} from '../../../../src/core/video/known-frames.ts';

const grey = (value: number) => new Uint8ClampedArray(3 * thumbnailEdgePx ** 2).fill(value);

describe('frames that were judged safe', () => {
  test('are known again when they differ by less than a scene does', () => {
    const known = [grey(100)];
    expect(isKnownFrame(known, grey(100 + sameSceneBelow - 1))).toBe(true);
    expect(isKnownFrame(known, grey(100 + sameSceneBelow))).toBe(false);
    expect(isKnownFrame([], grey(100))).toBe(false);
  });

  test('are known whatever came between, so that a cut back is none', () => {
    const known = rememberFrame(rememberFrame([], grey(10)), grey(200));
    expect(isKnownFrame(known, grey(12))).toBe(true);
  });

  test('are forgotten when there are too many, the oldest first', () => {
    let known: KnownFrames = [];
    for (let value = 0; value < 200; value++) known = rememberFrame(known, grey(value));
    expect(known).toHaveLength(64);
    expect(isKnownFrame(known, grey(199))).toBe(true);
    expect(isKnownFrame(known, grey(0))).toBe(false);
  });
});
