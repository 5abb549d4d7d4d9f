import type { NsfwScores } from './nsfw-scores.ts';

/**
 * What a person can set a threshold for.
 *
 * explicit    sexual content, photographed or drawn: porn + hentai
 * drawn       sexual content in drawings alone, for those who want that stricter or looser: hentai
 * suggestive  at least suggestive, such as underwear and swimwear: sexy + porn + hentai
 */
export const categories = ['explicit', 'drawn', 'suggestive'] as const;

export type Category = (typeof categories)[number];

/** Probability (0 to 1) of each category, from the five classes. */
export function categoryProbabilities(scores: NsfwScores): Readonly<Record<Category, number>> {
  const explicit = scores.porn + scores.hentai;
  return {
    explicit: Math.min(1, explicit),
    drawn: Math.min(1, scores.hentai),
    suggestive: Math.min(1, explicit + scores.sexy),
  };
}
