import { categories, categoryProbabilities } from '../classify/category.ts';
import type { Evidence, JudgedEvidence } from '../evidence.ts';
import type { Policy } from './policy.ts';
import type { Reason } from './reason.ts';

/**
 * show      nothing speaks against the picture
 * veil      a category reached its threshold: blurred, with the reasons
 * unjudged  it could not be judged: the cover stays, with a choice
 */
export type Action = 'show' | 'veil' | 'unjudged';

/** What becomes of a picture, with the reasons, the strongest first. */
export type Verdict = { readonly action: Action; readonly reasons: readonly Reason[] };

/** The one place where evidence becomes an action. Pure: golden-tested under test/golden. */
export function decide(evidence: Evidence, policy: Policy): Verdict {
  switch (evidence.kind) {
    case 'failed':
      return { action: 'unjudged', reasons: [{ kind: 'failure', failure: evidence.failure }] };
    case 'judged':
      return decideByScores(evidence, policy);
    default:
      return evidence satisfies never;
  }
}

function decideByScores(evidence: JudgedEvidence, policy: Policy): Verdict {
  if (policy.allowedImages.has(evidence.imageId)) {
    return { action: 'show', reasons: [{ kind: 'allowed-image' }] };
  }
  const reasons = reachedCategories(evidence, policy);
  return reasons.length > 0
    ? { action: 'veil', reasons }
    : { action: 'show', reasons: [{ kind: 'below-thresholds' }] };
}

function reachedCategories(evidence: JudgedEvidence, policy: Policy): readonly Reason[] {
  const probabilities = categoryProbabilities(evidence.scores.nsfw);
  return categories.flatMap((category): Reason[] => {
    const threshold = policy.thresholds[category];
    const probability = probabilities[category];
    if (threshold === 'off' || probability < threshold) return [];
    return [{ kind: 'category-reached', category, probability, threshold }];
  });
}
