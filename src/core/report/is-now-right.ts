import { knownOrigin } from '../detect/known-origin.ts';
import type { JudgedEvidence, Scores } from '../evidence.ts';
import type { WordIndex } from '../prompt/match-words.ts';
import { aiShareOf } from '../provenance/ai-share.ts';
import { noManifest } from '../provenance/c2pa/c2pa-result.ts';
import { findUnsafeWords } from '../provenance/find-unsafe-words.ts';
import { originOf } from '../provenance/origin.ts';
import type { OriginEvidence } from '../provenance/origin-evidence.ts';
import { defaultSettings } from '../settings/parse-settings.ts';
import { decide } from '../verdict/decide.ts';
import { policyFor } from '../verdict/policy.ts';
import type { VerdictReport } from './verdict-report.ts';

/** What a report is judged by today. */
export type TodaysJudge = {
  /** The lists of unsafe words for prompts. */
  readonly words: WordIndex;
  /** Of today's models, where the picture is there; else those of the report count. */
  readonly scores?: Scores;
};

/**
 * Whether today's rules agree with what a person said in a report: by its own limits and signs, with nothing said
 * against any verdict. A report of a wrong verdict is false here until something was mended; so is one that was
 * decided by a prompt which the report does not hold.
 */
export function isNowRight(report: VerdictReport, judge: TodaysJudge): boolean {
  if (!report.prompts && report.reasons.some(({ kind }) => kind === 'unsafe-prompt')) return false;
  const evidence = evidenceOf(report, judge);
  const policy = policyFor({ ...defaultSettings(), thresholds: report.thresholds }, []);
  const { action } = decide(evidence, policy);
  const origin = knownOrigin(evidence)?.report.origin;
  const aiShare = origin ? aiShareOf(origin, 'count') : 'none';
  switch (report.claim) {
    case 'harmless':
      return action === 'show';
    case 'unsafe':
      return action === 'veil' || action === 'hide';
    case 'ai-made':
      return aiShare !== 'none';
    case 'not-ai-made':
      return aiShare === 'none';
    default:
      return report.claim satisfies never;
  }
}

function evidenceOf(report: VerdictReport, { words, scores = report.scores }: TodaysJudge): JudgedEvidence {
  const { picture, modelVersion, origin, prompts = [] } = report;
  const { imageId, size } = picture;
  if (!origin) return { kind: 'judged', imageId, size, scores, modelVersion };
  // What the pixels looked like is looked at anew.
  const signals = origin.signals
    .filter(({ kind }) => kind !== 'pixel-look')
    .map((signal) => ({ ...signal, detail: signal.detail ?? '' }));
  const file: OriginEvidence = {
    report: { origin: originOf(signals, noManifest), signals, prompts, c2pa: noManifest },
    unsafeWords: findUnsafeWords(prompts, words),
  };
  return { kind: 'judged', imageId, size, scores, modelVersion, origin: file };
}
