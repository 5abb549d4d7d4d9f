import type { CorrectionClaim } from '../../core/corrections/correction.ts';
import { type MessageKey, text } from '../../platform/i18n.ts';
import { button } from '../veil/element.ts';

/** What a claim says on its button. */
export const claimWords: Readonly<Record<CorrectionClaim, MessageKey>> = {
  harmless: 'claim_harmless',
  unsafe: 'claim_unsafe',
  'ai-made': 'claim_ai_made',
  'not-ai-made': 'claim_not_ai_made',
};

/** One button a claim. */
export function makeClaimButtons(
  claims: readonly CorrectionClaim[],
  onClaim: (claim: CorrectionClaim) => void,
): readonly HTMLButtonElement[] {
  return claims.map((claim) =>
    button({ label: text(claimWords[claim]), className: 'choice' }, () => onClaim(claim)),
  );
}
