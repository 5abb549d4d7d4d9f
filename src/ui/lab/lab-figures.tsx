import {
  type Confusion,
  countConfusion,
  falseAlarmsOf,
  precisionOf,
  recallOf,
} from '../../core/lab/confusion.ts';
import { isFoundOn, isPositiveOn, scoredOn, scoreOn } from '../../core/lab/judged-file.ts';
import { rocCurve } from '../../core/lab/roc-curve.ts';
import { calibrationError, scoreBins } from '../../core/lab/score-bins.ts';
import { text } from '../../platform/i18n.ts';
import { writeCount, writePercent } from '../components/write-number.ts';
import { CalibrationPlot } from './calibration-plot.tsx';
import { HistogramPlot } from './histogram-plot.tsx';
import { comparisonName } from './lab-controls.tsx';
import { isChanged, type LabResult } from './lab-results.ts';
import type { LabState } from './lab-state.ts';
import { RocPlot } from './roc-plot.tsx';

const binCount = 20;
const calibrationBinCount = 10;

/** The run in figures and plots. What needs to know what is true is left out where nobody said. */
export function LabFigures(props: { readonly state: LabState; readonly results: readonly LabResult[] }) {
  const { state, results } = props;
  const { axis, judged } = state;
  const scored = scoredOn(judged, axis);
  const roc = rocCurve(scored);
  const scores = judged.flatMap((one) => scoreOn(one, axis) ?? []);
  const bins = scoreBins(
    // Without a truth all are of one kind.
    scored.length > 0 ? scored : scores.map((score) => ({ score, isPositive: false })),
    binCount,
  );
  const calibration = scoreBins(scored, calibrationBinCount);
  return (
    <section class="lab-figures" aria-label={text('labFigures')}>
      <Counts results={results} state={state} />
      <HistogramPlot bins={bins} hasTruth={scored.length > 0} />
      {roc && <RocPlot curve={roc} />}
      {scored.length > 0 && <CalibrationPlot bins={calibration} error={calibrationError(calibration) ?? 0} />}
    </section>
  );
}

function Counts({ results, state }: { readonly results: readonly LabResult[]; readonly state: LabState }) {
  const count = (isMeant: (result: LabResult) => boolean) => writeCount(results.filter(isMeant).length);
  const outcomes = results.flatMap(({ judged, verdict }) => {
    const isPositive = isPositiveOn(judged, state.axis);
    return isPositive === undefined ? [] : [{ isPositive, isFound: isFoundOn(verdict, state.axis) }];
  });
  return (
    <div class="lab-counts">
      <dl>
        <Figure
          name={text('labCovered')}
          value={count(({ verdict }) => verdict.action === 'veil' || verdict.action === 'hide')}
        />
        <Figure name={text('labShown')} value={count(({ verdict }) => verdict.action === 'show')} />
        <Figure name={text('labFailed')} value={count(({ verdict }) => verdict.action === 'unjudged')} />
        {state.comparison !== 'nothing' && (
          <Figure name={text('labChanged', comparisonName(state.comparison))} value={count(isChanged)} />
        )}
      </dl>
      {outcomes.length > 0 ? (
        <Matrix confusion={countConfusion(outcomes)} />
      ) : (
        <p class="lab-muted">{text('labNoTruth')}</p>
      )}
    </div>
  );
}

function Figure(props: { readonly name: string; readonly value: string }) {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>{props.value}</dd>
    </div>
  );
}

function Matrix({ confusion }: { readonly confusion: Confusion }) {
  const { truePositive, falsePositive, trueNegative, falseNegative } = confusion;
  const shares = [
    ['labRecall', recallOf(confusion)],
    ['labPrecision', precisionOf(confusion)],
    ['labFalseAlarms', falseAlarmsOf(confusion)],
  ] as const;
  return (
    <>
      <table class="lab-matrix">
        <caption>{text('labMatrix')}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">{text('labFound')}</th>
            <th scope="col">{text('labNotFound')}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{text('labIsIt')}</th>
            <td>{writeCount(truePositive)}</td>
            <td class="lab-wrong">{writeCount(falseNegative)}</td>
          </tr>
          <tr>
            <th scope="row">{text('labIsNotIt')}</th>
            <td class="lab-wrong">{writeCount(falsePositive)}</td>
            <td>{writeCount(trueNegative)}</td>
          </tr>
        </tbody>
      </table>
      <dl>
        {shares.map(([key, share]) => (
          <Figure key={key} name={text(key)} value={share === undefined ? '–' : writePercent(share)} />
        ))}
      </dl>
    </>
  );
}
