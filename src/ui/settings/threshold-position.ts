import {
  type SensitivityStep,
  sensitivitySteps,
  type Threshold,
  type Thresholds,
  thresholdsOfStep,
} from '../../core/settings/thresholds.ts';

/** Positions of a detailed slider: 0 is off, 1 is 95 %, then 5 % less each; further means stricter. */
export const strictestPosition = 19;

const percentPerPosition = 5;

/** The threshold that a slider position stands for. */
export function thresholdAtPosition(position: number): Threshold {
  return position <= 0 ? 'off' : (100 - percentPerPosition * Math.min(position, strictestPosition)) / 100;
}

/** The slider position nearest to a threshold; stored thresholds need not lie on a position. */
export function positionOfThreshold(threshold: Threshold): number {
  if (threshold === 'off') return 0;
  const position = Math.round((100 * (1 - threshold)) / percentPerPosition);
  return Math.min(strictestPosition, Math.max(1, position));
}

/** The step whose limit for explicit pictures is nearest: where the thumb rests while no step fits exactly. */
export function nearestStep(thresholds: Thresholds): SensitivityStep {
  const distance = (step: SensitivityStep) =>
    Math.abs(positionOfThreshold(thresholds.explicit) - positionOfThreshold(thresholdsOfStep[step].explicit));
  return sensitivitySteps.reduce((best, step) => (distance(step) < distance(best) ? step : best));
}
