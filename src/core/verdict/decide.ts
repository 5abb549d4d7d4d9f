import { categories, categoryProbabilities } from '../classify/category.ts';
import type { Evidence, JudgedEvidence } from '../evidence.ts';
import { aiShareOf } from '../provenance/ai-share.ts';
import type { Policy } from './policy.ts';
import { raiseByPrompt } from './raise-by-prompt.ts';
import type { Reason } from './reason.ts';
import { thresholdsFor } from './thresholds-for.ts';
import { unsafeWordsFor } from './unsafe-words-for.ts';

/**
 * show      nothing speaks against the picture
 * veil      a category reached its threshold, or the person wants such pictures blurred: blurred, with the reasons
 * hide      the person does not want to see such pictures at all
 * unjudged  it could not be judged: the cover stays, with a choice
 */
export type Action = 'show' | 'veil' | 'hide' | 'unjudged';

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
  const unsafe = [...reachedCategories(evidence, policy), ...reachedByPrompt(evidence, policy)];
  const unwanted = unwantedOrigin(evidence, policy);
  const reasons = [...unsafe, ...unwanted];
  if (unwanted.length > 0 && policy.originPolicy === 'hide') return { action: 'hide', reasons };
  return reasons.length > 0
    ? { action: 'veil', reasons }
    : { action: 'show', reasons: [{ kind: 'below-thresholds' }] };
}

function reachedCategories(evidence: JudgedEvidence, policy: Policy): readonly Reason[] {
  const thresholds = thresholdsFor(evidence, policy);
  const probabilities = categoryProbabilities(evidence.scores.nsfw);
  return categories.flatMap((category): Reason[] => {
    const threshold = thresholds[category];
    const probability = probabilities[category];
    if (threshold === 'off' || probability < threshold) return [];
    return [{ kind: 'category-reached', category, probability, threshold }];
  });
}

function reachedByPrompt(evidence: JudgedEvidence, policy: Policy): readonly Reason[] {
  const { scores, origin } = evidence;
  const words = origin ? unsafeWordsFor(origin, policy) : [];
  const threshold = thresholdsFor(evidence, policy).explicit;
  if (words.length === 0 || threshold === 'off') return [];
  const probability = raiseByPrompt(categoryProbabilities(scores.nsfw).explicit, words);
  return probability < threshold ? [] : [{ kind: 'unsafe-prompt', probability, threshold }];
}

/** A picture that an AI only changed is a photo or a drawing all the same: it is marked, and never covered for that. */
function unwantedOrigin({ origin }: JudgedEvidence, { originPolicy }: Policy): readonly Reason[] {
  const isUnwanted = originPolicy !== 'mark' && origin && aiShareOf(origin.report.origin) === 'made';
  return isUnwanted ? [{ kind: 'ai-made', confidence: origin.report.origin.confidence }] : [];
}
