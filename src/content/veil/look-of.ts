import { blurStepFor } from '../../core/veil/blur-step.ts';
import { markFor } from '../../core/veil/gate-css.ts';
import type { Surface } from '../surface.ts';

/** Longer shown edge assumed until a picture was laid out, so that a first blur is strong enough. */
const assumedEdgePx = 512;

/** The mark by which an element that is a picture looks as its cover says; undefined means hidden. */
export function lookOf({ cover, longerEdgePx }: Surface): string | undefined {
  return markFor(cover, blurStepFor(longerEdgePx || assumedEdgePx));
}
