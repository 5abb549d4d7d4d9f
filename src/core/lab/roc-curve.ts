import type { Scored } from './judged-file.ts';

/** One threshold of a receiver operating characteristic; all are 0 to 1. */
export type RocPoint = {
  readonly threshold: number;
  readonly falseAlarms: number;
  readonly recall: number;
};

export type RocCurve = {
  /** From the strictest threshold, at which nothing is found, to the loosest. */
  readonly points: readonly RocPoint[];
  /** Area under the curve: how often a positive scores above a negative; ties count half. */
  readonly areaUnder: number;
};

/** @returns undefined where one of the two kinds is missing. */
export function rocCurve(scored: readonly Scored[]): RocCurve | undefined {
  const positives = scored.filter(({ isPositive }) => isPositive).length;
  const negatives = scored.length - positives;
  if (positives === 0 || negatives === 0) return undefined;
  const points: RocPoint[] = [{ threshold: 1, falseAlarms: 0, recall: 0 }];
  const sorted = [...scored].sort((one, other) => other.score - one.score);
  const found = { positives: 0, negatives: 0 };
  let areaUnder = 0;
  for (const [place, { score, isPositive }] of sorted.entries()) {
    found[isPositive ? 'positives' : 'negatives'] += 1;
    if (sorted[place + 1]?.score === score) continue; // equal scores are one threshold
    const point = {
      threshold: score,
      falseAlarms: found.negatives / negatives,
      recall: found.positives / positives,
    };
    const before = points.at(-1) ?? point;
    areaUnder += ((point.falseAlarms - before.falseAlarms) * (point.recall + before.recall)) / 2;
    points.push(point);
  }
  return { points, areaUnder };
}
