import { type Category, categories } from '../classify/category.ts';

/** A picture is veiled when a category's probability reaches its threshold; 'off' never veils. */
export type Threshold = number | 'off';

export type Thresholds = Readonly<Record<Category, Threshold>>;

/** The named steps of the sensitivity slider, from the loosest to the strictest. */
export const sensitivitySteps = ['relaxed', 'balanced', 'careful', 'strict'] as const;

export type SensitivityStep = (typeof sensitivitySteps)[number];

/**
 * Thresholds of each step (probabilities, 0 to 1). Where they were measured, and how many safe pictures
 * each step covers by mistake: models/nsfw-mobilenet-v2/card.md, "False covers of the shipped steps".
 */
export const thresholdsOfStep: Readonly<Record<SensitivityStep, Thresholds>> = {
  relaxed: { explicit: 0.9, drawn: 0.9, suggestive: 'off' },
  balanced: { explicit: 0.7, drawn: 0.7, suggestive: 'off' },
  careful: { explicit: 0.5, drawn: 0.5, suggestive: 0.9 },
  strict: { explicit: 0.3, drawn: 0.3, suggestive: 0.5 },
};

/** The step with exactly these thresholds, or 'custom'. */
export function stepOfThresholds(thresholds: Thresholds): SensitivityStep | 'custom' {
  const isSame = (step: SensitivityStep) =>
    categories.every((category) => thresholdsOfStep[step][category] === thresholds[category]);
  return sensitivitySteps.find(isSame) ?? 'custom';
}

/** Of each category the stricter threshold of two. */
export function stricterThresholds(one: Thresholds, other: Thresholds): Thresholds {
  const [explicit, drawn, suggestive] = categories.map((category) =>
    isLooser(one[category], other[category]) ? other[category] : one[category],
  );
  // One for each category, in their order.
  return { explicit, drawn, suggestive } as Thresholds;
}

/** Whether any category has a looser threshold than before. */
export function areLooser(next: Thresholds, now: Thresholds): boolean {
  return categories.some((category) => isLooser(next[category], now[category]));
}

function isLooser(next: Threshold, now: Threshold): boolean {
  if (now === 'off') return false;
  return next === 'off' || next > now;
}
