import { categories, categoryProbabilities } from '../classify/category.ts';
import type { NsfwScores } from '../classify/nsfw-scores.ts';
import { knownOrigin } from '../detect/known-origin.ts';
import type { Evidence, JudgedEvidence } from '../evidence.ts';
import { aiShareOf } from '../provenance/ai-share.ts';
import type { OriginEvidence } from '../provenance/origin-evidence.ts';
import type { Thresholds } from '../settings/thresholds.ts';
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
  const origin = knownOrigin(evidence);
  const unsafe = [
    ...reachedCategories(evidence.scores.nsfw, thresholdsFor(origin, policy)),
    ...reachedByPrompt(evidence.scores.nsfw, origin, policy),
  ];
  const unwanted = unwantedOrigin(origin, policy);
  const reasons = [...unsafe, ...unwanted];
  if (unwanted.length > 0 && policy.originPolicy === 'hide') return { action: 'hide', reasons };
  return reasons.length > 0
    ? { action: 'veil', reasons }
    : { action: 'show', reasons: [{ kind: 'below-thresholds' }] };
}

function reachedCategories(nsfw: NsfwScores, thresholds: Thresholds): readonly Reason[] {
  const probabilities = categoryProbabilities(nsfw);
  return categories.flatMap((category): Reason[] => {
    const threshold = thresholds[category];
    const probability = probabilities[category];
    if (threshold === 'off' || probability < threshold) return [];
    return [{ kind: 'category-reached', category, probability, threshold }];
  });
}

function reachedByPrompt(
  nsfw: NsfwScores,
  origin: OriginEvidence | undefined,
  policy: Policy,
): readonly Reason[] {
  const words = origin ? unsafeWordsFor(origin, policy) : [];
  const threshold = thresholdsFor(origin, policy).explicit;
  if (words.length === 0 || threshold === 'off') return [];
  const probability = raiseByPrompt(categoryProbabilities(nsfw).explicit, words);
  return probability < threshold ? [] : [{ kind: 'unsafe-prompt', probability, threshold }];
}

/** A picture that an AI only changed is a photo or a drawing all the same: it is marked, and never covered for that. */
function unwantedOrigin(
  origin: OriginEvidence | undefined,
  { originPolicy, guesses }: Policy,
): readonly Reason[] {
  const isUnwanted = originPolicy !== 'mark' && origin && aiShareOf(origin.report.origin, guesses) === 'made';
  return isUnwanted ? [{ kind: 'ai-made', confidence: origin.report.origin.confidence }] : [];
}
