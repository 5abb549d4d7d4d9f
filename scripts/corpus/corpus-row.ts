import type { ProvenanceReport } from '../../src/core/provenance/provenance-report.ts';
import type { Signal } from '../../src/core/provenance/signal/signal.ts';

/** One row of `npm run corpus -- --json`. */
export type CorpusRow = {
  readonly file: string;
  readonly origin: string;
  readonly confidence: number;
  readonly generator: string | null;
  readonly c2pa: 'valid' | 'untrusted' | 'invalid' | 'none';
  readonly prompt: { readonly positive: string } | null;
  readonly signals: readonly Signal[];
  readonly ms: number;
};

/** A report as a row; a manifest that was not checked counts as one of an unknown signer. */
export function toCorpusRow(file: string, report: ProvenanceReport, ms: number): CorpusRow {
  const { origin, c2pa, prompts, signals } = report;
  const positive = [...new Set(prompts.map((prompt) => prompt.positive))]
    .filter((text) => text !== '')
    .join('\n');
  return {
    file,
    origin: origin.origin,
    confidence: origin.confidence,
    generator: origin.generator ?? null,
    c2pa: c2pa.state === 'unverified' ? 'untrusted' : c2pa.state,
    prompt: prompts.length > 0 ? { positive } : null,
    signals,
    ms: Math.round(ms * 100) / 100,
  };
}
