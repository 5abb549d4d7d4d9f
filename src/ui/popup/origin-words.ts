import { isGuess } from '../../core/provenance/ai-share.ts';
import type { PageItem } from '../../core/report/page-item.ts';
import { visibleText } from '../../core/report/visible-text.ts';
import { text } from '../../platform/i18n.ts';

/** Longest name of a generator that fits into a row. */
const maxNameLength = 40;

/** Message keys allow no hyphen. */
const keyOf = {
  'ai-generated': 'ai_generated',
  'ai-edited': 'ai_edited',
  camera: 'camera',
  'not-ai-software': 'not_ai_software',
  unknown: 'unknown',
} as const;

/** Where a listed picture comes from: a word and, where it is known, a name of the file's own. */
export function originWords(whole: NonNullable<PageItem['origin']>) {
  const { origin, generator } = whole;
  const word = text(`originName_${isGuess(whole) ? 'guess' : keyOf[origin]}`);
  return generator === undefined ? { word } : { word, name: visibleText(generator.slice(0, maxNameLength)) };
}
