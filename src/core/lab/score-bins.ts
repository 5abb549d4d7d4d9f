import type { Scored } from './judged-file.ts';

/** Pictures whose score lies in one part of 0 to 1. */
export type ScoreBin = {
  readonly from: number;
  readonly to: number;
  readonly positives: number;
  readonly negatives: number;
  /** Mean score of them; undefined for none. */
  readonly meanScore: number | undefined;
};

/** Sorts pictures by score into parts of one width. A score of 1 is in the last one. */
export function scoreBins(scored: readonly Scored[], count: number): readonly ScoreBin[] {
  return Array.from({ length: count }, (_, place) => {
    const inside = scored.filter(({ score }) => Math.min(count - 1, Math.floor(score * count)) === place);
    const positives = inside.filter(({ isPositive }) => isPositive).length;
    const sum = inside.reduce((total, { score }) => total + score, 0);
    return {
      from: place / count,
      to: (place + 1) / count,
      positives,
      negatives: inside.length - positives,
      meanScore: inside.length === 0 ? undefined : sum / inside.length,
    };
  });
}

/**
 * Expected calibration error, 0 to 1: how far scores lie from the share of positives, over all bins by their size.
 * @returns undefined without pictures.
 */
export function calibrationError(bins: readonly ScoreBin[]): number | undefined {
  const total = bins.reduce((sum, { positives, negatives }) => sum + positives + negatives, 0);
  if (total === 0) return undefined;
  return bins.reduce((sum, { positives, negatives, meanScore = 0 }) => {
    const size = positives + negatives;
    return size === 0 ? sum : sum + Math.abs(positives - meanScore * size) / total;
  }, 0);
}
