import type { PageItems } from '../../contract/messages.ts';
import { aiShareSaid, saidOriginOf } from '../../core/corrections/said-origin.ts';
import { aiShareOf, isGuess } from '../../core/provenance/ai-share.ts';

/** How many of the pictures of all frames an AI made, of how many it changed a part, and how many are only probably AI-made. */
export type OriginCounts = { readonly made: number; readonly edited: number; readonly guessed: number };

export function countOrigins(frames: Iterable<PageItems>): OriginCounts {
  const counts = { made: 0, edited: 0, guessed: 0, none: 0 };
  for (const { isActive, items } of frames) {
    if (!isActive) continue;
    for (const { origin, reasons } of items) {
      const said = saidOriginOf(reasons);
      if (said) counts[aiShareSaid(said)] += 1;
      if (said || !origin) continue;
      counts[isGuess(origin) ? 'guessed' : aiShareOf(origin, 'do-not-count')] += 1;
    }
  }
  return { made: counts.made, edited: counts.edited, guessed: counts.guessed };
}
