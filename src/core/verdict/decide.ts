import { categories, categoryProbabilities } from '../classify/category.ts';
import type { NsfwScores } from '../classify/nsfw-scores.ts';
import { knownOrigin } from '../detect/known-origin.ts';
import type { Evidence, FailedEvidence, JudgedEvidence } from '../evidence.ts';
import { type AiShare, aiShareOf } from '../provenance/ai-share.ts';
import type { OriginEvidence } from '../provenance/origin-evidence.ts';
import type { Threshold, Thresholds } from '../settings/thresholds.ts';
import type { Policy } from './policy.ts';
import { raiseByPrompt } from './raise-by-prompt.ts';
import type { Reason } from './reason.ts';
import { type Said, saidOf } from './said-of.ts';
import { thresholdsFor } from './thresholds-for.ts';
import { unsafeWordsFor } from './unsafe-words-for.ts';

/**
 * show      nothing speaks against the picture, or nothing is known and the person wants to see such pictures
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
      return decideUnjudged(evidence, policy);
    case 'judged':
      return decideByScores(evidence, policy);
    default:
      return evidence satisfies never;
  }
}

/** Where every picture is covered, whatever is found of it, one of which nothing is known is no exception. */
function decideUnjudged({ failure }: FailedEvidence, { whenUnsure, coversAll }: Policy): Verdict {
  const action = whenUnsure === 'show' && !coversAll ? 'show' : 'unjudged';
  return { action, reasons: [{ kind: 'failure', failure }] };
}

function decideByScores(evidence: JudgedEvidence, policy: Policy): Verdict {
  if (policy.allowedImages.has(evidence.imageId)) {
    return { action: 'show', reasons: [{ kind: 'allowed-image' }] };
  }
  const origin = knownOrigin(evidence);
  const said = saidOf(evidence, policy);
  const aiShare = said.aiShare ?? (origin ? aiShareOf(origin.report.origin, policy.guesses) : 'none');
  const unsafe = unsafeReasons({ nsfw: evidence.scores.nsfw, origin, aiShare, said }, policy);
  const unwanted = unwantedOrigin({ origin, aiShare, said }, policy);
  const covering = [...unsafe, ...unwanted, ...wholeCover(policy)];
  // What was said is told in any case, after what decided.
  const others = said.reasons.filter((reason) => !covering.includes(reason));
  if (unwanted.length > 0 && policy.originPolicy === 'hide') {
    return { action: 'hide', reasons: [...covering, ...others] };
  }
  if (covering.length > 0) return { action: 'veil', reasons: [...covering, ...others] };
  const shown: readonly Reason[] = said.safety ? [] : [{ kind: 'below-thresholds' }];
  return { action: 'show', reasons: [...shown, ...others] };
}

function wholeCover({ coversAll, coveringList }: Policy): readonly Reason[] {
  if (coversAll === undefined) return [];
  if (coversAll !== 'host-list') return [{ kind: coversAll }];
  return [{ kind: coversAll, ...(coveringList === undefined ? {} : { list: coveringList }) }];
}

type Known = {
  readonly nsfw: NsfwScores;
  readonly origin: OriginEvidence | undefined;
  readonly aiShare: AiShare;
  readonly said: Said;
};

/** Where a person said that the picture is harmless, neither scores nor prompt are asked. */
function unsafeReasons({ nsfw, origin, aiShare, said }: Known, policy: Policy): readonly Reason[] {
  if (said.safety?.claim === 'harmless') return [];
  const thresholds = thresholdsFor(aiShare, policy);
  const reached = [
    ...reachedCategories(nsfw, thresholds),
    ...reachedByPrompt({ nsfw, origin }, thresholds.explicit, policy),
  ];
  return said.safety ? [said.safety, ...reached] : reached;
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
  { nsfw, origin }: Pick<Known, 'nsfw' | 'origin'>,
  threshold: Threshold,
  policy: Policy,
): readonly Reason[] {
  const words = origin ? unsafeWordsFor(origin, policy) : [];
  if (words.length === 0 || threshold === 'off') return [];
  const probability = raiseByPrompt(categoryProbabilities(nsfw).explicit, words);
  return probability < threshold ? [] : [{ kind: 'unsafe-prompt', probability, threshold }];
}

/** A picture that an AI only changed is a photo or a drawing all the same: it is marked, and never covered for that. */
function unwantedOrigin(
  { origin, aiShare, said }: Omit<Known, 'nsfw'>,
  { originPolicy }: Policy,
): readonly Reason[] {
  if (originPolicy === 'mark' || aiShare !== 'made') return [];
  return [said.origin ?? { kind: 'ai-made', confidence: origin?.report.origin.confidence ?? 0 }];
}
