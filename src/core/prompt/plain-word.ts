import { splitWords } from './split-words.ts';

/** The spelling by which two words or phrases are the same: without case, accents and signs between them. */
export function plainWord(word: string): string {
  return splitWords(word).plain.join(' ');
}
