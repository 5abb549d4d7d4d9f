import type { Evidence } from '../core/evidence.ts';
import { joinOrigin } from '../core/provenance/join-origin.ts';
import type { Signal } from '../core/provenance/signal/signal.ts';
import { type Cover, coverFor } from '../core/veil/cover.ts';
import { decide } from '../core/verdict/decide.ts';
import type { Policy } from '../core/verdict/policy.ts';
import type { Reason } from '../core/verdict/reason.ts';
import type { Surface } from './surface.ts';

/** What evidence, policy and a person's own choice make of a surface. */
export function verdictOn(
  { choice, contextSignals = [] }: Pick<Surface, 'choice'> & Partial<Pick<Surface, 'contextSignals'>>,
  evidence: Evidence,
  policy: Policy,
): { readonly cover: Cover; readonly reasons: readonly Reason[] } {
  const verdict = decide(withContext(evidence, contextSignals), policy);
  const cover = coverFor(verdict.action, choice);
  return { cover, reasons: [...personalReason(cover), ...verdict.reasons] };
}

/** Here the page's own word joins the file's; see `joinOrigin`. */
function withContext(evidence: Evidence, contextSignals: readonly Signal[]): Evidence {
  if (evidence.kind === 'failed' || contextSignals.length === 0) return evidence;
  const origin = joinOrigin(evidence.origin, contextSignals);
  return origin ? { ...evidence, origin } : evidence;
}

function personalReason(cover: Cover): readonly Reason[] {
  return cover === 'covered-by-person' || cover === 'shown-by-person' ? [{ kind: cover }] : [];
}
