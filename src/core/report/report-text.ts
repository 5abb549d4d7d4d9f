import { categories } from '../classify/category.ts';
import { nsfwLabels } from '../classify/nsfw-scores.ts';
import type { CorrectionClaim } from '../corrections/correction.ts';
import type { Reason } from '../verdict/reason.ts';
import type { ReportFacts, VerdictReport } from './verdict-report.ts';
import { visibleText } from './visible-text.ts';

const claimWords: Readonly<Record<CorrectionClaim, string>> = {
  harmless: 'should not be covered',
  unsafe: 'should be covered',
  'ai-made': 'is AI-made',
  'not-ai-made': 'is not AI-made',
};

/** What a report says in one line, in English: it is for an engineer. */
export function reportTitle({ claim, cover }: Pick<ReportFacts, 'claim' | 'cover'>): string {
  return `Wrong verdict: ${claimWords[claim]} (was ${cover})`;
}

/** All that a report holds, as Markdown in English. What a person or a file wrote stands in it as text only. */
export function reportText(report: VerdictReport): string {
  const { picture, origin, attached, note } = report;
  const { widthPx, heightPx } = picture.size;
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['Said', claimWords[report.claim]],
    ['Verdict', `${report.cover}: ${report.reasons.map(reasonWords).join('; ')}`],
    ['Scores', scoresLine(report.scores)],
    ['Limits', categories.map((name) => `${name} ${report.thresholds[name]}`).join(', ')],
    ['Origin', origin && `${origin.verdict.origin} (${origin.verdict.decidedBy ?? 'nothing says so'})`],
    ['Signs', origin?.signals.map(({ kind }) => kind).join(', ') || undefined],
    ['Picture', `${widthPx} x ${heightPx}${picture.format ? ` ${picture.format}` : ''}`],
    ['SHA-256', picture.imageId],
    ['Perceptual hash', picture.looks],
    ['Models', report.modelVersion],
    ['Safer Spaces', report.extensionVersion],
    ['Time', new Date(report.reportedAtMs).toISOString()],
    ['Page', report.pageUrl],
    ['Picture address', report.pictureUrl],
    ['Prompts', report.prompts?.map(({ positive }) => positive).join(' / ')],
    ['Picture kept', attached && `${attached.type}, ${attached.sizeBytes} bytes`],
    ['Note', note],
  ];
  return rows
    .filter((row): row is [string, string] => row[1] !== undefined)
    .map(([name, value]) => `- ${name}: ${asText(value)}`)
    .join('\n');
}

function scoresLine({ nsfw, ai }: ReportFacts['scores']): string {
  const classes = nsfwLabels.map((label) => `${label} ${nsfw[label].toFixed(4)}`);
  return [...classes, ...(ai === undefined ? [] : [`ai ${ai.toFixed(4)}`])].join(', ');
}

function reasonWords(reason: Reason): string {
  switch (reason.kind) {
    case 'category-reached':
      return `${reason.category} ${reason.probability.toFixed(4)} reached ${reason.threshold}`;
    case 'unsafe-prompt':
      return `unsafe prompt, ${reason.probability.toFixed(4)} reached ${reason.threshold}`;
    case 'ai-made':
      return `AI-made, ${reason.confidence}`;
    case 'corrected':
      return `a person said ${reason.claim} of ${reason.match === 'same' ? 'it' : 'a copy'}`;
    case 'failure':
      return reason.failure.kind;
    default:
      return reason.kind;
  }
}

/** One line without unseen characters, in which Markdown finds nothing to make of it. */
function asText(value: string): string {
  return visibleText(value.replace(/\s+/g, ' ')).replace(/[\\`*_[\]<>#|@!]/g, '\\$&');
}
