import { categories } from '../../core/classify/category.ts';
import { nsfwLabels } from '../../core/classify/nsfw-scores.ts';
import type { ReportFacts as Facts, VerdictReport } from '../../core/report/verdict-report.ts';
import { type MessageKey, text } from '../../platform/i18n.ts';
import { itemReasonKey } from '../components/item-reason-key.ts';
import { originWords } from '../popup/origin-words.ts';
import { writeTime } from './write-time.ts';

/** All that a report holds: in words what decides, and under them every word of it. */
export function ReportFacts({ report }: { readonly report: VerdictReport }) {
  return (
    <>
      <dl class="report-facts">
        {factsOf(report).map(
          ([key, value]) =>
            value !== '' && (
              <div key={key}>
                <dt>{text(key)}</dt>
                <dd>
                  <bdi>{value}</bdi>
                </dd>
              </div>
            ),
        )}
      </dl>
      <details class="report-whole">
        <summary>{text('reportWhole')}</summary>
        <pre dir="ltr">{JSON.stringify(report, undefined, 2)}</pre>
      </details>
    </>
  );
}

function factsOf(facts: Facts): readonly (readonly [MessageKey, string])[] {
  const { picture, scores, thresholds, origin } = facts;
  const { widthPx, heightPx } = picture.size;
  const reason = itemReasonKey({ state: facts.cover, reasons: facts.reasons });
  return [
    ['reportField_verdict', reason ? text(reason) : ''],
    ['reportField_scores', scoresLine(scores)],
    [
      'reportField_limits',
      categories.map((category) => `${category} ${limitWords(thresholds[category])}`).join(', '),
    ],
    ['reportField_origin', origin ? originWords(origin.verdict).word : ''],
    ['reportField_signs', (origin?.signals ?? []).map(({ kind }) => kind).join(', ')],
    ['reportField_models', facts.modelVersion],
    ['reportField_extension', facts.extensionVersion],
    ['reportField_picture', `${widthPx} × ${heightPx} ${picture.format ?? ''}`],
    ['reportField_fingerprint', picture.imageId],
    ['reportField_looks', picture.looks ?? ''],
    ['reportField_time', writeTime(facts.reportedAtMs)],
  ];
}

/** By the classifier's own names: an engineer compares them with those of the model's card. */
function scoresLine({ nsfw, ai }: Facts['scores']): string {
  const classes = nsfwLabels.map((label) => `${label} ${percent(nsfw[label])}`);
  return [...classes, ...(ai === undefined ? [] : [`AI ${percent(ai)}`])].join(', ');
}

function limitWords(threshold: Facts['thresholds']['explicit']): string {
  return threshold === 'off' ? threshold : percent(threshold);
}

function percent(probability: number): string {
  return `${(100 * probability).toFixed(1)} %`;
}
