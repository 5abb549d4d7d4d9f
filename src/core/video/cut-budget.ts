/** A time in which a video was covered because its scene had changed. */
export type CoveredSpan = { readonly fromMs: number; readonly toMs: number };

/** Covers are counted over this time. */
const windowMs = 10_000;
/** A film that cuts every three seconds needs 6 % (200 ms each); what needs more than this would be a blur for good. */
const maxShare = 0.25;

/**
 * Whether a scene that is not judged yet may be covered. Where a video changes so fast that covers would take more
 * than a quarter of its time, it plays on uncovered while its frames are judged as fast as they can be.
 */
export function mayCoverCut(spans: readonly CoveredSpan[], nowMs: number): boolean {
  const coveredMs = spans.reduce((sum, { fromMs, toMs }) => {
    return sum + Math.max(0, Math.min(toMs, nowMs) - Math.max(fromMs, nowMs - windowMs));
  }, 0);
  return coveredMs < maxShare * windowMs;
}

/** @returns the spans that still count, with one more. */
export function addSpan(spans: readonly CoveredSpan[], span: CoveredSpan): readonly CoveredSpan[] {
  return [...spans.filter(({ toMs }) => toMs > span.toMs - windowMs), span];
}
