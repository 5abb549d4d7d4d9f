import { matchWords, type WordIndex } from '../prompt/match-words.ts';
import type { UnsafeWord } from './origin-evidence.ts';
import type { Prompt } from './prompt/prompt.ts';
import { maxReportPrompts, maxUnsafeWords } from './report-limits.ts';

/** Finds the unsafe words of positive prompts; what a picture should not show is not looked at. Never throws. */
export function findUnsafeWords(prompts: readonly Prompt[], words: WordIndex): readonly UnsafeWord[] {
  const found = prompts
    .slice(0, maxReportPrompts)
    .flatMap(({ positive, isSorted }) =>
      matchWords(positive, words).map((match) => ({ ...match, isAskedFor: isSorted })),
    );
  return found.slice(0, maxUnsafeWords);
}
