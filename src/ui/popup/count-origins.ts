import type { PageItems } from '../../contract/messages.ts';
import { aiShareOf, isGuess } from '../../core/provenance/ai-share.ts';

/** How many of the pictures of all frames an AI made, of how many it changed a part, and how many are only probably AI-made. */
export type OriginCounts = { readonly made: number; readonly edited: number; readonly guessed: number };

export function countOrigins(frames: Iterable<PageItems>): OriginCounts {
  const counts = { made: 0, edited: 0, guessed: 0, none: 0 };
  for (const { isActive, items } of frames) {
    if (!isActive) continue;
    for (const { origin } of items) {
      if (!origin) continue;
      counts[isGuess(origin) ? 'guessed' : aiShareOf(origin, 'do-not-count')] += 1;
    }
  }
  return { made: counts.made, edited: counts.edited, guessed: counts.guessed };
}
