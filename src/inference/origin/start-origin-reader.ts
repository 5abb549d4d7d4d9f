import { indexWords } from '../../core/prompt/match-words.ts';
import { harmlessWords } from '../prompt/harmless-words.ts';
import { unsafeWordLists } from '../prompt/unsafe-word-lists.ts';
import type { ProvenanceTools } from '../provenance/read-provenance.ts';
import { OriginReader } from './origin-reader.ts';

/** Real pictures take 1 kB each; 1,000 of the largest that the bounds allow would take 70 MB. */
const maxRemembered = 1000;

/** Wires the reader of origins with the words that it looks for. */
export function startOriginReader(tools: ProvenanceTools, whenCalm: () => Promise<void>): OriginReader {
  return new OriginReader({
    ...tools,
    unsafeWords: indexWords(unsafeWordLists, harmlessWords),
    maxRemembered,
    whenCalm,
  });
}
