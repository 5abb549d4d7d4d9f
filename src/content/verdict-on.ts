import type { Evidence } from '../core/evidence.ts';
import { type Cover, coverFor } from '../core/veil/cover.ts';
import { decide } from '../core/verdict/decide.ts';
import type { Policy } from '../core/verdict/policy.ts';
import type { Reason } from '../core/verdict/reason.ts';
import type { Surface } from './surface.ts';

/** What evidence, policy and a person's own choice make of a surface. */
export function verdictOn(
  { choice }: Pick<Surface, 'choice'>,
  evidence: Evidence,
  policy: Policy,
): { readonly cover: Cover; readonly reasons: readonly Reason[] } {
  const verdict = decide(evidence, policy);
  const cover = coverFor(verdict.action, choice);
  return { cover, reasons: [...personalReason(cover), ...verdict.reasons] };
}

function personalReason(cover: Cover): readonly Reason[] {
  return cover === 'covered-by-person' || cover === 'shown-by-person' ? [{ kind: cover }] : [];
}
