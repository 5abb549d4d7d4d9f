import type { Origin } from './origin.ts';
import { confidenceOf } from './signal/confidence.ts';

/**
 * made    an AI made the picture
 * edited  an AI changed a part of it
 * none    nothing says so surely enough; no word for real
 */
export type AiShare = 'made' | 'edited' | 'none';

/** What a claim must have to change how a picture is shown: as much as what is called likely. */
const minConfidence = confidenceOf.likely;

/**
 * What an AI has to do with a picture, as far as that is known well enough to act on.
 * @param guesses whether the look of the pixels counts, which is a guess.
 */
export function aiShareOf(
  { origin, confidence, decidedBy }: Pick<Origin, 'origin' | 'confidence' | 'decidedBy'>,
  guesses: 'count' | 'do-not-count',
): AiShare {
  const isGuess = decidedBy === 'pixel-look';
  if (isGuess ? guesses === 'do-not-count' : confidence < minConfidence) return 'none';
  if (origin === 'ai-generated') return 'made';
  return origin === 'ai-edited' ? 'edited' : 'none';
}
