import { type FoundCorrection, findCorrection } from '../corrections/find-correction.ts';
import { aiShareSaid, saidOriginOf } from '../corrections/said-origin.ts';
import type { JudgedEvidence } from '../evidence.ts';
import type { AiShare } from '../provenance/ai-share.ts';
import type { Policy } from './policy.ts';
import type { Reason } from './reason.ts';

type Corrected = Extract<Reason, { readonly kind: 'corrected' }>;

/** What a person said of a picture, as reasons of its verdict. */
export type Said = {
  readonly safety: Corrected | undefined;
  readonly origin: Corrected | undefined;
  /** What an AI has to do with the picture by that; undefined where nothing was said of it. */
  readonly aiShare: AiShare | undefined;
  /** All of them. */
  readonly reasons: readonly Corrected[];
};

/** What the person's corrections say of a picture. Its safety and its origin are corrected apart from each other. */
export function saidOf(evidence: JudgedEvidence, { corrections }: Policy): Said {
  const safety = reasonOf(findCorrection(evidence, corrections, 'safety'));
  const origin = reasonOf(findCorrection(evidence, corrections, 'origin'));
  const reasons = [safety, origin].filter((reason) => reason !== undefined);
  const saidOrigin = saidOriginOf(reasons);
  return { safety, origin, aiShare: saidOrigin && aiShareSaid(saidOrigin), reasons };
}

function reasonOf(found: FoundCorrection | undefined): Corrected | undefined {
  return found && { kind: 'corrected', claim: found.correction.claim, match: found.match };
}
