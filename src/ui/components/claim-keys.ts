import type { CorrectionClaim } from '../../core/corrections/correction.ts';
import type { MessageKey } from '../../platform/i18n.ts';

/** What a claim says, as a button and as a heading. */
export const claimKeys: Readonly<Record<CorrectionClaim, MessageKey>> = {
  harmless: 'claim_harmless',
  unsafe: 'claim_unsafe',
  'ai-made': 'claim_ai_made',
  'not-ai-made': 'claim_not_ai_made',
};
