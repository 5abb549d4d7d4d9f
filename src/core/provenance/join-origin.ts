import { originOf } from './origin.ts';
import type { OriginEvidence } from './origin-evidence.ts';
import { makeReport } from './provenance-report.ts';
import type { Signal } from './signal/signal.ts';

/**
 * Joins what the file says with what the page around the picture says; either may be missing.
 * @param fromFile undefined for a file that was not read.
 * @returns undefined when nothing is known from either.
 */
export function joinOrigin(
  fromFile: OriginEvidence | undefined,
  contextSignals: readonly Signal[],
): OriginEvidence | undefined {
  if (contextSignals.length === 0) return fromFile;
  const { report, unsafeWords } = fromFile ?? { report: makeReport([]), unsafeWords: [] };
  const { c2pa } = report;
  // The origin counts the signals of the manifest by itself.
  const others = [...report.signals.slice(c2pa.signals.length), ...contextSignals];
  return {
    report: { ...report, origin: originOf(others, c2pa), signals: [...c2pa.signals, ...others] },
    unsafeWords,
  };
}
