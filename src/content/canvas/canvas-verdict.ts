import type { Glance } from '../../core/canvas/glance.ts';
import { nearestLook } from '../../core/canvas/judged-looks.ts';
import type { Evidence } from '../../core/evidence.ts';
import type { Cover } from '../../core/veil/cover.ts';
import type { Policy } from '../../core/verdict/policy.ts';
import type { Reason } from '../../core/verdict/reason.ts';
import { verdictOn } from '../verdict-on.ts';
import { isSafeUnder } from './canvas-judge.ts';
import type { CanvasSurface } from './canvas-surface.ts';
import { seenNow } from './see-canvas.ts';

/** How a canvas is to look, why, and by what evidence. */
export type CanvasVerdict = {
  readonly cover: Cover;
  readonly reasons: readonly Reason[];
  readonly evidence: Evidence | undefined;
};

/** While a veiled canvas keeps changing, so many safe verdicts in a row lift the veil. */
const safeLooksToUnveil = 3;

const unreadable: Evidence = { kind: 'failed', failure: { kind: 'unreadable' } };

/** What the last look, the looks judged so far, the policy and a person's choice make of a canvas. */
export function canvasVerdict(surface: CanvasSurface, policy: Policy | undefined): CanvasVerdict {
  const { seen, evidence, choice } = surface;
  if (!policy) return { cover: 'waiting', reasons: [], evidence };
  if (!policy.isActive) return { cover: 'left-alone', reasons: [], evidence };
  if (isTooSmall(surface, policy)) return { cover: 'left-alone', reasons: [{ kind: 'too-small' }], evidence };
  if (choice && evidence) return { ...verdictOn(surface, evidence, policy), evidence };
  if (seen === undefined) return { cover: 'waiting', reasons: [], evidence };
  if (seen === 'unreadable') return { ...verdictOn(surface, unreadable, policy), evidence: unreadable };
  // What a worker draws is painted before anybody can look: it stays hidden until it shows something.
  if (seen.isBlank && surface.isHandedOver) return { cover: 'waiting', reasons: [], evidence };
  if (seen.isBlank) return { cover: 'left-alone', reasons: [{ kind: 'not-loaded' }], evidence: undefined };
  return verdictOnSeen(surface, seen, policy);
}

function verdictOnSeen(surface: CanvasSurface, seen: Glance, policy: Policy): CanvasVerdict {
  const { looks, cover, reasons, evidence, safeInARow } = surface;
  const near = nearestLook(looks, seenNow(surface, seen), isSafeUnder(policy));
  const asIs = { cover, reasons, evidence };
  // A veil hides whatever comes next as well as no picture at all would.
  if (!near) return cover === 'veiled' ? asIs : { cover: 'waiting', reasons: [], evidence };
  const verdict = { ...verdictOn(surface, near.look.evidence, policy), evidence: near.look.evidence };
  const mayUnveil = near.closeness === 'same' || safeInARow >= safeLooksToUnveil;
  return cover === 'veiled' && verdict.cover === 'shown' && !mayUnveil ? asIs : verdict;
}

/** Whether it is laid out smaller than what the policy looks at; false while it has no size. */
export function isTooSmall({ longerEdgePx }: CanvasSurface, policy: Policy): boolean {
  return longerEdgePx !== undefined && longerEdgePx > 0 && longerEdgePx < policy.smallestEdgePx;
}
