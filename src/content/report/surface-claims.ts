import type { CorrectionClaim } from '../../core/corrections/correction.ts';
import { offeredClaims } from '../../core/corrections/offered-claims.ts';
import { aiShareSaid, saidOriginOf } from '../../core/corrections/said-origin.ts';
import type { Showing } from '../../core/family/showing.ts';
import { aiShareOf } from '../../core/provenance/ai-share.ts';
import { surfaceOrigin } from '../origin/surface-origin.ts';
import type { Surface } from '../surface.ts';

/** What a person can say against the verdict on a surface. */
export function surfaceClaims(surface: Surface, { mayShowAlways }: Showing): readonly CorrectionClaim[] {
  const { cover, reasons } = surface;
  const said = saidOriginOf(reasons);
  const origin = surfaceOrigin(surface)?.report.origin;
  const known = origin ? aiShareOf(origin, 'count') : 'none';
  const aiShare = said ? aiShareSaid(said) : known;
  return offeredClaims({ cover, reasons, aiShare, mayLoosen: mayShowAlways });
}
