import { expect, test } from 'vitest';
import {
  firstIntervalMs,
  longestIntervalMs,
  slowerInterval,
} from '../../../../src/core/video/sample-pace.ts';

test('a video that stays safe is looked at less often, and never left alone', () => {
  let intervalMs = firstIntervalMs;
  for (let sample = 0; sample < 9; sample++) {
    const next = slowerInterval(intervalMs);
    expect(next).toBeGreaterThan(intervalMs);
    intervalMs = next;
  }
  for (let sample = 0; sample < 100; sample++) intervalMs = slowerInterval(intervalMs);
  expect(intervalMs).toBe(longestIntervalMs);
});
