/** Classes of the built-in classifier in the order of its output. Source: models/registry.json. */
export const nsfwLabels = ['drawing', 'hentai', 'neutral', 'porn', 'sexy'] as const;

export type NsfwLabel = (typeof nsfwLabels)[number];

/** One probability (0 to 1) a class; the five add up to 1. */
export type NsfwScores = Readonly<Record<NsfwLabel, number>>;

/**
 * Names the numbers of one model answer.
 * @param probabilities length 5, in the order of `nsfwLabels`.
 * @returns undefined when a number is missing or is not a probability.
 */
export function parseNsfwScores(probabilities: ArrayLike<unknown>): NsfwScores | undefined {
  const [drawing, hentai, neutral, porn, sexy] = Array.from(probabilities, toProbability);
  if (drawing === undefined || hentai === undefined || neutral === undefined) return undefined;
  if (porn === undefined || sexy === undefined) return undefined;
  return { drawing, hentai, neutral, porn, sexy };
}

function toProbability(value: unknown): number | undefined {
  return typeof value === 'number' && value >= 0 && value <= 1.001 ? value : undefined;
}
