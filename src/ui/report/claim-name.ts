import type { CorrectionClaim } from '../../core/corrections/correction.ts';
import { text } from '../../platform/i18n.ts';
import { claimKeys } from '../components/claim-keys.ts';
import { writeTime } from './write-time.ts';

/** By what a list calls a report, or what a person said: the claim, and when. */
export function claimName(claim: CorrectionClaim, atMs: number): string {
  return text('reportName', text(claimKeys[claim]), writeTime(atMs));
}
