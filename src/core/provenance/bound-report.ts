import type { C2paResult } from './c2pa/c2pa-result.ts';
import type { Prompt } from './prompt/prompt.ts';
import type { ProvenanceReport } from './provenance-report.ts';
import {
  maxReportModels,
  maxReportProblems,
  maxReportPromptLength,
  maxReportPrompts,
  maxReportSignals,
  maxReportTextLength,
} from './report-limits.ts';
import type { Signal } from './signal/signal.ts';

/** Cuts a report to what may travel to a page, whatever its file holds. The origin is decided before. Never throws. */
export function boundReport({ origin, signals, prompts, c2pa }: ProvenanceReport): ProvenanceReport {
  const { generator, model, ...rest } = origin;
  const ofManifest = c2pa.signals.slice(0, maxReportSignals).map(boundSignal);
  const others = signals.slice(c2pa.signals.length, c2pa.signals.length + maxReportSignals);
  return {
    origin: { ...rest, ...named({ generator, model }) },
    signals: [...ofManifest, ...others.map(boundSignal)].slice(0, maxReportSignals),
    prompts: prompts.slice(0, maxReportPrompts).map(boundPrompt),
    c2pa: { ...boundResult(c2pa), signals: ofManifest },
  };
}

function boundSignal({ generator, model, detail, ...rest }: Signal): Signal {
  return { ...rest, ...named({ generator, model }), detail: cut(detail) };
}

function boundPrompt({ positive, negative, models, ...rest }: Prompt): Prompt {
  return {
    ...rest,
    positive: positive.slice(0, maxReportPromptLength),
    negative: negative.slice(0, maxReportPromptLength),
    models: models.slice(0, maxReportModels).map(cut),
  };
}

function boundResult({ signer, claimGenerator, problems, ...rest }: C2paResult): C2paResult {
  const { issuer, commonName } = signer ?? {};
  return {
    ...rest,
    ...(signer ? { signer: named({ issuer, commonName }) } : {}),
    ...named({ claimGenerator }),
    problems: problems.slice(0, maxReportProblems).map(cut),
  };
}

/** The texts that are there, each cut; a field without a text is left out, since JSON has no undefined. */
function named<Name extends string>(
  texts: Readonly<Record<Name, string | undefined>>,
): { readonly [Key in Name]?: string } {
  const present = Object.entries<string | undefined>(texts).flatMap(([name, text]) =>
    text === undefined ? [] : [[name, cut(text)] as const],
  );
  return Object.fromEntries(present) as { readonly [Key in Name]?: string }; // the names are those of `texts`
}

function cut(text: string): string {
  return text.slice(0, maxReportTextLength);
}
