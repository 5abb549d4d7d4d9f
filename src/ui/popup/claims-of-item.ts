import type { CorrectionClaim } from '../../core/corrections/correction.ts';
import { offeredClaims } from '../../core/corrections/offered-claims.ts';
import { aiShareSaid, saidOriginOf } from '../../core/corrections/said-origin.ts';
import type { Showing } from '../../core/family/showing.ts';
import { aiShareOf } from '../../core/provenance/ai-share.ts';
import type { PageItem } from '../../core/report/page-item.ts';

/** What a person can say against the verdict on a listed picture. */
export function claimsOfItem(item: PageItem, { mayShowAlways }: Showing): readonly CorrectionClaim[] {
  const { state, reasons, scores, origin } = item;
  if (scores === undefined) return [];
  const said = saidOriginOf(reasons);
  const known = origin ? aiShareOf(origin, 'count') : 'none';
  const aiShare = said ? aiShareSaid(said) : known;
  return offeredClaims({ cover: state, reasons, aiShare, mayLoosen: mayShowAlways });
}
