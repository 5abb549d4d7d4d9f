import { type Origin, originOf } from './origin.ts';
import type { OriginEvidence } from './origin-evidence.ts';
import { makeReport } from './provenance-report.ts';
import type { Signal } from './signal/signal.ts';

/** What nothing says anything about. */
const silent: OriginEvidence = { report: makeReport([]), unsafeWords: [] };

/**
 * Joins what a picture's file says with what the page around it says; either may be missing.
 * @param file undefined for a file that was not read.
 * @returns undefined when nothing is known from either.
 */
export function joinOrigin(
  file: OriginEvidence | undefined,
  page: OriginEvidence | undefined,
): OriginEvidence | undefined {
  if (!page) return file;
  const { report, unsafeWords } = withSignals(file ?? silent, page.report.signals);
  return {
    report: { ...report, prompts: [...report.prompts, ...page.report.prompts] },
    unsafeWords: [...unsafeWords, ...page.unsafeWords],
  };
}

/** The same with more signals, and the origin that all of them make. */
export function withSignals(
  { report, unsafeWords }: OriginEvidence,
  more: readonly Signal[],
  named: Partial<Origin> = {},
): OriginEvidence {
  const { c2pa } = report;
  // The origin counts the signals of the manifest by itself.
  const others = [...report.signals.slice(c2pa.signals.length), ...more];
  const origin = { ...originOf(others, c2pa), ...named };
  return { report: { ...report, origin, signals: [...c2pa.signals, ...others] }, unsafeWords };
}
