/** A blur that hides what a picture shows at one range of sizes. All in CSS pixels. */
export type BlurStep = { readonly maxEdgePx: number; readonly radiusPx: number };

/**
 * Blur radii by the longer shown edge: about an eighth of it, so that a large picture is as unrecognisable
 * as a small one. Steps instead of a free number, because style rules are fixed text.
 */
export const blurSteps: readonly BlurStep[] = [
  { maxEdgePx: 64, radiusPx: 8 },
  { maxEdgePx: 128, radiusPx: 16 },
  { maxEdgePx: 256, radiusPx: 32 },
  { maxEdgePx: 512, radiusPx: 60 },
  { maxEdgePx: 1024, radiusPx: 110 },
  { maxEdgePx: Number.POSITIVE_INFINITY, radiusPx: 180 },
];

/** Index into `blurSteps` for a picture with this longer shown edge. */
export function blurStepFor(longerEdgePx: number): number {
  return blurSteps.findIndex((step) => longerEdgePx <= step.maxEdgePx);
}
