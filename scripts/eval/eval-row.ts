import type { NsfwScores } from '../../src/core/classify/nsfw-scores.ts';
import { fuseOrigin } from '../../src/core/detect/fuse-origin.ts';
import type { Evidence } from '../../src/core/evidence.ts';
import { type ImageId, parseImageId } from '../../src/core/image/image-id.ts';
import { indexWords } from '../../src/core/prompt/match-words.ts';
import { makeOriginEvidence } from '../../src/core/provenance/make-origin-evidence.ts';
import type { OriginEvidence } from '../../src/core/provenance/origin-evidence.ts';
import type { ProvenanceReport } from '../../src/core/provenance/provenance-report.ts';
import { defaultSettings } from '../../src/core/settings/parse-settings.ts';
import { decide } from '../../src/core/verdict/decide.ts';
import { policyFor } from '../../src/core/verdict/policy.ts';
import { harmlessWords } from '../../src/inference/prompt/harmless-words.ts';
import { unsafeWordLists } from '../../src/inference/prompt/unsafe-word-lists.ts';
import { reasonWords } from '../start/reason-words.ts';
import type { ModelAnswers } from './page/judge-page.ts';
import { scoresOfAnswers } from './scores-of-answers.ts';

/** One row of `npm run eval -- --json`. JSON has no undefined: what is not known is null there. */
export type EvalRow = {
  readonly file: string;
  readonly nsfw: NsfwScores | null;
  /** Calibrated probability that an AI made the picture, by its pixels alone. */
  readonly ai: number | null;
  /** From the file's own words and the pixels together. */
  readonly origin: string;
  readonly action: string;
  readonly reasons: readonly string[];
  readonly ms: number;
};

const unsafeWords = indexWords(unsafeWordLists, harmlessWords);

export type EvalFindings = {
  readonly file: string;
  readonly answers: ModelAnswers;
  readonly provenance: ProvenanceReport;
  readonly elapsedMs: number;
};

/** Puts together what the models and the file say, and decides with the settings that a new user has. */
export function toEvalRow({ file, answers, provenance, elapsedMs }: EvalFindings): EvalRow {
  const { evidence, ai } = evidenceOf(answers, makeOriginEvidence(provenance, unsafeWords));
  const { action, reasons } = decide(evidence, policyFor(defaultSettings(), []));
  const fused = fuseOrigin({ provenance: provenance.origin, pixels: ai, context: 'plain' });
  return {
    file,
    nsfw: evidence.kind === 'judged' ? evidence.scores.nsfw : null,
    ai: ai ?? null,
    origin: fused.origin,
    action,
    reasons: reasons.map(reasonWords),
    ms: Math.round(elapsedMs),
  };
}

/** A file that could not even be read. */
export function failedRow(file: string, problem: string, elapsedMs: number): EvalRow {
  const rest = { nsfw: null, ai: null, origin: 'unknown', action: 'unjudged' };
  return { file, ...rest, reasons: [problem], ms: Math.round(elapsedMs) };
}

type Judged = { readonly evidence: Evidence; readonly ai: number | undefined };

function evidenceOf(answers: ModelAnswers, origin: OriginEvidence): Judged {
  if ('kind' in answers) return { evidence: { kind: 'failed', failure: answers }, ai: undefined };
  const scores = scoresOfAnswers(answers.answers);
  if (!scores) return { evidence: { kind: 'failed', failure: { kind: 'model-unavailable' } }, ai: undefined };
  const size = { widthPx: answers.widthPx, heightPx: answers.heightPx };
  return {
    evidence: { kind: 'judged', imageId: noImageId(), size, scores, modelVersion: 'eval', origin },
    ai: scores.ai,
  };
}

/** No person has allowed pictures here, so that the name of a picture decides nothing. */
function noImageId(): ImageId {
  const imageId = parseImageId('0'.repeat(64));
  if (!imageId) throw new Error('sixty-four zeros are no hash'); // they are: this is for the type
  return imageId;
}
