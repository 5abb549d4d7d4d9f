import type { WordMatch } from '../prompt/match-words.ts';
import type { ProvenanceReport } from './provenance-report.ts';

/** An unsafe word of a prompt. */
export type UnsafeWord = WordMatch & {
  /** False where the format did not tell what was wanted from what was not: then the word may have been unwanted. */
  readonly isAskedFor: boolean;
};

/** What a picture's file says of where it comes from, as it travels beside the scores. Plain data. */
export type OriginEvidence = {
  readonly report: ProvenanceReport;
  /** Unsafe words of its prompts, by the lists and by the person's own. */
  readonly unsafeWords: readonly UnsafeWord[];
};
