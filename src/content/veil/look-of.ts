import type { CoverStyle } from '../../core/settings/cover-style.ts';
import { blurStepFor } from '../../core/veil/blur-step.ts';
import { labelMark, markFor } from '../../core/veil/gate-css.ts';
import type { Policy } from '../../core/verdict/policy.ts';
import type { Surface } from '../surface.ts';

/** Longer shown edge assumed until a picture was laid out, so that a first blur is strong enough. */
const assumedEdgePx = 512;

/** The mark by which an element that is a picture looks as its cover says; undefined means hidden. */
export function lookOf(
  { cover, longerEdgePx }: Pick<Surface, 'cover' | 'longerEdgePx'>,
  policy: Pick<Policy, 'coverStyle'> | undefined,
): string | undefined {
  if (isLabelled(cover, policy?.coverStyle)) return labelMark;
  return markFor(cover, blurStepFor(longerEdgePx || assumedEdgePx));
}

/** Whether a covered picture has a label in its place instead of a blur. */
export function isLabelled(cover: Surface['cover'], style: CoverStyle | undefined): boolean {
  return style === 'label' && (cover === 'veiled' || cover === 'covered-by-person');
}
