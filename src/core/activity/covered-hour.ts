/** Covered pictures of one website, with when: what an alert looks at. */
export type CoveredMoments = readonly { readonly atMs: number; readonly count: number }[];

const hourMs = 3_600_000;

/** With what came now, and without what is older than an hour; what lies in the future was a clock set back. */
export function withCovered(moments: CoveredMoments, count: number, nowMs: number): CoveredMoments {
  const recent = moments.filter(({ atMs }) => atMs > nowMs - hourMs && atMs <= nowMs);
  return count === 0 ? recent : [...recent, { atMs: nowMs, count }];
}

/** How many they are. */
export function coveredCount(moments: CoveredMoments): number {
  return moments.reduce((sum, { count }) => sum + count, 0);
}
