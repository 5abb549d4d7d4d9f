import type { AiShare } from '../provenance/ai-share.ts';
import type { Reason } from '../verdict/reason.ts';

/** What a person said of where a picture comes from. */
export type SaidOrigin = 'ai-made' | 'not-ai-made';

/** What a person said of a picture's origin, by the reasons of its verdict; undefined where nothing was said. */
export function saidOriginOf(reasons: readonly Reason[]): SaidOrigin | undefined {
  for (const reason of reasons) {
    if (reason.kind !== 'corrected') continue;
    if (reason.claim === 'ai-made' || reason.claim === 'not-ai-made') return reason.claim;
  }
  return undefined;
}

/** What an AI has to do with a picture of which that was said. */
export function aiShareSaid(said: SaidOrigin): AiShare {
  return said === 'ai-made' ? 'made' : 'none';
}
