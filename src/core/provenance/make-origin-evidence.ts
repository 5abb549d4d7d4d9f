import type { WordIndex } from '../prompt/match-words.ts';
import { boundReport } from './bound-report.ts';
import { findUnsafeWords } from './find-unsafe-words.ts';
import type { OriginEvidence } from './origin-evidence.ts';
import type { ProvenanceReport } from './provenance-report.ts';

/** What travels of a report: its bounded form, and the unsafe words of its whole prompts. Never throws. */
export function makeOriginEvidence(report: ProvenanceReport, words: WordIndex): OriginEvidence {
  return { report: boundReport(report), unsafeWords: findUnsafeWords(report.prompts, words) };
}
