import type { PageItems } from '../../contract/messages.ts';
import { aiShareOf } from '../../core/provenance/ai-share.ts';

/** How many of the pictures of all frames an AI made, and of how many it changed a part. */
export type OriginCounts = { readonly made: number; readonly edited: number };

export function countOrigins(frames: Iterable<PageItems>): OriginCounts {
  const counts = { made: 0, edited: 0, none: 0 };
  for (const { isActive, items } of frames) {
    if (!isActive) continue;
    for (const { origin } of items) if (origin) counts[aiShareOf(origin)] += 1;
  }
  return { made: counts.made, edited: counts.edited };
}
