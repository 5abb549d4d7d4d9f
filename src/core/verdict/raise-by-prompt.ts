import type { UnsafeWord } from '../provenance/origin-evidence.ts';

/**
 * How much an unsafe word of a prompt says by itself, 0 to 1: chosen, not measured, since there are no unsafe pictures
 * here to measure with. A prompt that asks for such a picture veils it at every step but the loosest, where the
 * classifier must be half sure, too. A word that may stand among the unwanted ones needs the classifier's help
 * everywhere: clean pictures name unsafe things there.
 */
const weightOf = { askedFor: 0.8, unsorted: 0.25 } as const;

/**
 * Raises a score by the words of a prompt, as two independent signs are joined: 1 - (1 - score) (1 - weight).
 * Without unsafe words the score stays; it is never lowered.
 * @param score 0 to 1.
 */
export function raiseByPrompt(score: number, words: readonly UnsafeWord[]): number {
  if (words.length === 0) return score;
  const weight = words.some(({ isAskedFor }) => isAskedFor) ? weightOf.askedFor : weightOf.unsorted;
  return 1 - (1 - score) * (1 - weight);
}
