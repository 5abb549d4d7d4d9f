import { describe, expect, test } from 'vitest';
import { neededSamples, wantedSamples } from '../../../../src/core/video/far-samples.ts';

describe('samples of a video that only the host can read', () => {
  test('lie around what is shown', () => {
    expect(neededSamples(0, 10)).toEqual([0, 1]);
    expect(neededSamples(3.7, 10)).toEqual([3, 4]);
  });

  test('are asked for ahead of what plays', () => {
    expect(wantedSamples(3.7, 10)).toEqual([3, 4, 5, 6]);
  });

  test('end with the video: the last stands for its last frame', () => {
    expect(neededSamples(9.9, 9.95)).toEqual([9, 10]);
    expect(wantedSamples(9.9, 9.95)).toEqual([9, 10]);
    expect(neededSamples(10, 10)).toEqual([10]);
    expect(neededSamples(0, 0.4)).toEqual([0, 1]);
  });
});
