import { noManifest } from '../provenance/c2pa/c2pa-result.ts';
import { originOf } from '../provenance/origin.ts';
import type { Prompt } from '../provenance/prompt/prompt.ts';
import type { ProvenanceReport } from '../provenance/provenance-report.ts';
import type { Signal } from '../provenance/signal/signal.ts';

/** The report of a file and what the page says around its picture, as one report. Pure. */
export function joinContext(
  report: ProvenanceReport,
  context: { readonly signals: readonly Signal[]; readonly prompts: readonly Prompt[] },
): ProvenanceReport {
  const signals = [...report.signals, ...context.signals];
  return {
    ...report,
    // The manifest's signals are among the report's already.
    origin: originOf(signals, noManifest),
    signals,
    prompts: [...report.prompts, ...context.prompts],
  };
}
