import { describe, expect, test } from 'vitest';
import registry from '../../../../models/registry.json';
import { categories } from '../../../../src/core/classify/category.ts';
import {
  type SensitivityStep,
  sensitivitySteps,
  stepOfThresholds,
  type Threshold,
  thresholdsOfStep,
} from '../../../../src/core/settings/thresholds.ts';

const asNumber = (threshold: Threshold) => (threshold === 'off' ? Number.POSITIVE_INFINITY : threshold);

test('the steps have the thresholds that the model was measured with', () => {
  const [nsfw] = registry.models.filter(({ task }) => task === 'nsfw');
  expect(nsfw?.thresholds.steps).toEqual(thresholdsOfStep);
});

test('each step is at least as strict as the one before in every category, and stricter in one', () => {
  const pairs = sensitivitySteps
    .slice(1)
    .map((step, index) => [sensitivitySteps[index] ?? step, step] as const);
  for (const [looser, stricter] of pairs) {
    const differences = categories.map(
      (category) =>
        asNumber(thresholdsOfStep[looser][category]) - asNumber(thresholdsOfStep[stricter][category]),
    );
    expect(
      differences.some((difference) => difference < 0),
      `${looser} -> ${stricter}`,
    ).toBe(false);
    expect(
      differences.some((difference) => difference > 0),
      `${looser} -> ${stricter}`,
    ).toBe(true);
  }
});

describe('the step of thresholds', () => {
  test.each<SensitivityStep>([...sensitivitySteps])('%s is known by its thresholds', (step) => {
    expect(stepOfThresholds({ ...thresholdsOfStep[step] })).toBe(step);
  });

  test.each([
    { ...thresholdsOfStep.balanced, explicit: 0.71 },
    { ...thresholdsOfStep.strict, suggestive: 'off' },
    { explicit: 'off', drawn: 'off', suggestive: 'off' },
  ] as const)('%j is custom', (thresholds) => {
    expect(stepOfThresholds(thresholds)).toBe('custom');
  });
});
