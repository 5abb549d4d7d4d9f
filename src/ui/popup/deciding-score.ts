import { type Category, categories, categoryProbabilities } from '../../core/classify/category.ts';
import type { PageItem } from '../../core/report/page-item.ts';
import type { Thresholds } from '../../core/settings/thresholds.ts';

/** The score that decided about a picture, against the threshold it was held to. Both are 0 to 1. */
export type DecidingScore = {
  readonly category: Category;
  readonly probability: number;
  readonly threshold: number;
};

/**
 * For a covered picture the first category that reached its threshold; for any other judged picture the one
 * that came closest. @returns undefined for pictures without scores, and where every category is off.
 */
export function decidingScore(item: PageItem, thresholds: Thresholds): DecidingScore | undefined {
  const reached = item.reasons.find((reason) => reason.kind === 'category-reached');
  if (reached !== undefined) return reached;
  if (item.scores === undefined) return undefined;
  const probabilities = categoryProbabilities(item.scores);
  const scores = categories.flatMap((category) => {
    const threshold = thresholds[category];
    return threshold === 'off' ? [] : [{ category, probability: probabilities[category], threshold }];
  });
  return scores.sort((one, other) => marginOf(one) - marginOf(other))[0];
}

function marginOf(score: DecidingScore): number {
  return score.threshold - score.probability;
}
