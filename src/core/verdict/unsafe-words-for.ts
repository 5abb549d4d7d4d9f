import { plainWord } from '../prompt/plain-word.ts';
import { findUnsafeWords } from '../provenance/find-unsafe-words.ts';
import type { OriginEvidence, UnsafeWord } from '../provenance/origin-evidence.ts';
import type { Policy } from './policy.ts';

/**
 * The unsafe words of a picture's prompts as this person sees it: those of the lists without what they call harmless,
 * and their own. Here and not where the file is read, so that a changed word counts at once.
 */
export function unsafeWordsFor(
  { report, unsafeWords }: OriginEvidence,
  { ownWords, harmlessWords }: Policy,
): readonly UnsafeWord[] {
  const listed = unsafeWords.filter(({ word }) => !harmlessWords.has(plainWord(word)));
  return ownWords ? [...listed, ...findUnsafeWords(report.prompts, ownWords)] : listed;
}
