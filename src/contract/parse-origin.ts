import { type C2paResult, type C2paSigner, c2paStates } from '../core/provenance/c2pa/c2pa-result.ts';
import { textPlaces } from '../core/provenance/container/block.ts';
import type { Origin } from '../core/provenance/origin.ts';
import type { OriginEvidence, UnsafeWord } from '../core/provenance/origin-evidence.ts';
import type { Prompt } from '../core/provenance/prompt/prompt.ts';
import type { ProvenanceReport } from '../core/provenance/provenance-report.ts';
import {
  maxReportModels,
  maxReportProblems,
  maxReportPromptLength,
  maxReportPrompts,
  maxReportSignals,
  maxReportTextLength,
  maxUnsafeWords,
} from '../core/provenance/report-limits.ts';
import { claims, type Signal, signalKinds } from '../core/provenance/signal/signal.ts';
import { isProbability, isRecord, isText, optionalTexts, parseListOf, parseWord } from './parse-value.ts';

/** Where a picture comes from, from the host. @returns undefined for anything else, and for what breaks a bound. */
export function parseOrigin(value: unknown): OriginEvidence | undefined {
  if (!isRecord(value)) return undefined;
  const report = parseReport(value.report);
  const unsafeWords = parseListOf(value.unsafeWords, parseUnsafeWord, maxUnsafeWords);
  return report && unsafeWords && { report, unsafeWords };
}

function parseReport(value: unknown): ProvenanceReport | undefined {
  if (!isRecord(value)) return undefined;
  const origin = parseOriginVerdict(value.origin);
  const signals = parseListOf(value.signals, parseSignal, maxReportSignals);
  const prompts = parsePrompts(value.prompts);
  const c2pa = parseC2pa(value.c2pa);
  return origin && signals && prompts && c2pa && { origin, signals, prompts, c2pa };
}

/** The verdict of a report on where a picture comes from. */
export function parseOriginVerdict(value: unknown): Origin | undefined {
  if (!isRecord(value) || !isProbability(value.confidence)) return undefined;
  const origin = parseWord(value.origin, [...claims, 'unknown']);
  const decidedBy = parseWord(value.decidedBy, signalKinds);
  const conflicts = parseListOf(value.conflicts, (kind) => parseWord(kind, signalKinds), signalKinds.length);
  const names = optionalTexts(value, ['generator', 'model'], maxReportTextLength);
  if (!origin || !conflicts || !names) return undefined;
  const { confidence } = value;
  return { origin, confidence, ...names, ...(decidedBy ? { decidedBy } : {}), conflicts };
}

/** One sign of it. */
export function parseSignal(value: unknown): Signal | undefined {
  if (!isRecord(value)) return undefined;
  const { confidence, detail } = value;
  const kind = parseWord(value.kind, signalKinds);
  const says = parseWord(value.says, claims);
  const place = parseWord(value.place, textPlaces);
  const names = optionalTexts(value, ['generator', 'model'], maxReportTextLength);
  if (!kind || !says || !place || !names) return undefined;
  if (!isProbability(confidence) || !isText(detail, maxReportTextLength)) return undefined;
  return { kind, says, confidence, place, ...names, detail };
}

/** The prompts of a report. @returns undefined for anything else, and for what breaks a bound. */
export function parsePrompts(value: unknown): readonly Prompt[] | undefined {
  return parseListOf(value, parsePrompt, maxReportPrompts);
}

function parsePrompt(value: unknown): Prompt | undefined {
  if (!isRecord(value)) return undefined;
  const { positive, negative, isSorted } = value;
  const place = parseWord(value.place, textPlaces);
  const models = parseListOf(value.models, parseText, maxReportModels);
  if (!isText(positive, maxReportPromptLength) || !isText(negative, maxReportPromptLength)) return undefined;
  return place && models && typeof isSorted === 'boolean'
    ? { positive, negative, models, place, isSorted }
    : undefined;
}

function parseC2pa(value: unknown): C2paResult | undefined {
  if (!isRecord(value)) return undefined;
  const { hasWatermark } = value;
  const state = parseWord(value.state, c2paStates);
  const signals = parseListOf(value.signals, parseSignal, maxReportSignals);
  const problems = parseListOf(value.problems, parseText, maxReportProblems);
  const names = optionalTexts(value, ['claimGenerator'], maxReportTextLength);
  const signer = parseSigner(value.signer);
  if (!state || !signals || !problems || !names || typeof hasWatermark !== 'boolean') return undefined;
  return { state, signals, ...(signer ? { signer } : {}), ...names, problems, hasWatermark };
}

function parseSigner(value: unknown): C2paSigner | undefined {
  return isRecord(value) ? optionalTexts(value, ['issuer', 'commonName'], maxReportTextLength) : undefined;
}

function parseUnsafeWord(value: unknown): UnsafeWord | undefined {
  if (!isRecord(value)) return undefined;
  const { word, language, isAskedFor } = value;
  if (!isText(word, maxReportTextLength) || !isText(language, maxReportTextLength)) return undefined;
  return typeof isAskedFor === 'boolean' ? { word, language, isAskedFor } : undefined;
}

function parseText(value: unknown): string | undefined {
  return isText(value, maxReportTextLength) ? value : undefined;
}
