import type { Origin } from './origin.ts';
import { confidenceOf } from './signal/confidence.ts';

/**
 * made    an AI made the picture
 * edited  an AI changed a part of it
 * none    nothing says so surely enough; no word for real
 */
export type AiShare = 'made' | 'edited' | 'none';

type Claimed = Pick<Origin, 'origin' | 'confidence'>;

/** Whether an origin is a guess: no more than the look of the pixels, or a site known for AI pictures, says AI. */
export function isGuess({ origin, confidence }: Claimed): boolean {
  return (origin === 'ai-generated' || origin === 'ai-edited') && confidence < confidenceOf.likely;
}

/**
 * What an AI has to do with a picture, as far as that is known well enough to act on.
 * @param guesses whether what is no more than a guess counts.
 */
export function aiShareOf(claimed: Claimed, guesses: 'count' | 'do-not-count'): AiShare {
  if (guesses === 'do-not-count' && isGuess(claimed)) return 'none';
  if (claimed.origin === 'ai-generated') return 'made';
  return claimed.origin === 'ai-edited' ? 'edited' : 'none';
}
