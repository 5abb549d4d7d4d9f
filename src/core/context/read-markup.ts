import type { Signal } from '../provenance/signal/signal.ts';
import { claimOfSourceType } from '../provenance/signal/source-type.ts';
import { contextSignal } from './context-signal.ts';
import type { PictureContext } from './picture-context.ts';

/** What the page's markup says of this picture (JSON-LD, microdata), and of itself. Claims of a camera are not read: any page can make them. Never throws. */
export function readMarkup({ sourceTypes, aiDisclosure }: PictureContext): readonly Signal[] {
  const claims = sourceTypes.flatMap((text): Signal[] => {
    const says = claimOfSourceType(text);
    if (says !== 'ai-generated' && says !== 'ai-edited') return [];
    return [contextSignal({ kind: 'page-markup', strength: 'likely', says }, 'digitalSourceType', text)];
  });
  if (claims.length > 0) return claims.slice(0, 1);
  const isDisclosed = /\b(?:ai-generated|generated|ai-assisted|assisted|autonomous)\b/i.test(aiDisclosure);
  return isDisclosed
    ? [contextSignal({ kind: 'page-markup', strength: 'hint' }, 'ai-disclosure', aiDisclosure)]
    : [];
}
