import { describe, expect, it } from 'vitest';
import { sensitivitySteps, thresholdsOfStep } from '../../../../src/core/settings/thresholds.ts';
import {
  nearestStep,
  positionOfThreshold,
  strictestPosition,
  thresholdAtPosition,
} from '../../../../src/ui/settings/threshold-position.ts';

const positions = Array.from({ length: strictestPosition + 1 }, (_, position) => position);

describe('the positions of a detailed slider', () => {
  it('run from off over 95 % to 5 %, stricter to the right', () => {
    expect([0, 1, 2, 18, 19].map(thresholdAtPosition)).toEqual(['off', 0.95, 0.9, 0.1, 0.05]);
  });

  it('come back from the threshold that they stand for', () => {
    expect(positions.map((position) => positionOfThreshold(thresholdAtPosition(position)))).toEqual(
      positions,
    );
  });

  it('give exactly the thresholds of the named steps, so that a step is found again', () => {
    const stepThresholds = sensitivitySteps.flatMap((step) => Object.values(thresholdsOfStep[step]));
    for (const threshold of stepThresholds) {
      expect(thresholdAtPosition(positionOfThreshold(threshold))).toBe(threshold);
    }
  });

  it.each([
    [1, 1],
    [0.99, 1],
    [0.73, 5],
    [0.01, strictestPosition],
  ])('put a stored threshold of %s at the nearest position that is not off', (threshold, position) => {
    expect(positionOfThreshold(threshold)).toBe(position);
  });

  it.each([
    [-1, 'off'],
    [99, 0.05],
  ])('keep position %s inside the slider', (position, threshold) => {
    expect(thresholdAtPosition(position)).toBe(threshold);
  });
});

describe('the step nearest to thresholds of a person’s own', () => {
  it.each([
    ['off', 'relaxed'],
    [0.95, 'relaxed'],
    [0.65, 'balanced'],
    [0.5, 'careful'],
    [0.05, 'strict'],
  ] as const)('explicit %s rests at %s', (explicit, step) => {
    expect(nearestStep({ explicit, drawn: 'off', suggestive: 'off' })).toBe(step);
  });
});
