import type { AiShare } from '../provenance/ai-share.ts';
import type { Cover } from '../veil/cover.ts';
import type { Reason } from '../verdict/reason.ts';
import { type CorrectionClaim, isLooseningClaim } from './correction.ts';

export type OfferedFor = {
  readonly cover: Cover;
  readonly reasons: readonly Reason[];
  /** By all that is known, a person's word included; guesses count. */
  readonly aiShare: AiShare;
  /** False while the family lock holds: what it would refuse is not offered. */
  readonly mayLoosen: boolean;
};

/** What a person can say against the verdict on a picture, of its safety first; nothing of one that was not judged. */
export function offeredClaims({
  cover,
  reasons,
  aiShare,
  mayLoosen,
}: OfferedFor): readonly CorrectionClaim[] {
  if (!hasVerdict({ cover, reasons })) return [];
  const origin: CorrectionClaim = aiShare === 'none' ? 'ai-made' : 'not-ai-made';
  const claims = [...safetyClaims(cover, reasons), origin];
  return mayLoosen ? claims : claims.filter((claim) => !isLooseningClaim(claim));
}

/** Whether there is a verdict that could be wrong. */
export function hasVerdict({ cover, reasons }: Pick<OfferedFor, 'cover' | 'reasons'>): boolean {
  const isJudged = cover !== 'waiting' && cover !== 'unjudged' && cover !== 'left-alone';
  return isJudged && !reasons.some(({ kind }) => kind === 'failure');
}

/** A picture that is covered for its origin alone is neither safe nor unsafe by that. */
function safetyClaims(cover: Cover, reasons: readonly Reason[]): readonly CorrectionClaim[] {
  if (reasons.some(isAboutSafety)) return ['harmless'];
  return cover === 'veiled' || cover === 'hidden' ? [] : ['unsafe'];
}

function isAboutSafety(reason: Reason): boolean {
  const isSaid = reason.kind === 'corrected' && reason.claim === 'unsafe';
  return isSaid || reason.kind === 'category-reached' || reason.kind === 'unsafe-prompt';
}
