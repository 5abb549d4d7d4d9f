import type { ScoreBin } from '../../core/lab/score-bins.ts';
import { text } from '../../platform/i18n.ts';
import { writePercent } from '../components/write-number.ts';
import { Plot, plotX, plotY } from './plot.tsx';

/** Scores against the share that is what they say: on the line, a score is a probability. */
export function CalibrationPlot(props: { readonly bins: readonly ScoreBin[]; readonly error: number }) {
  const points = props.bins.flatMap(({ meanScore, positives, negatives }) => {
    const size = positives + negatives;
    return meanScore === undefined ? [] : [{ meanScore, share: positives / size, size }];
  });
  const largest = Math.max(1, ...points.map(({ size }) => size));
  const line = points.map(({ meanScore, share }) => `${plotX(meanScore)},${plotY(share)}`).join(' ');
  return (
    <Plot
      title={text('labCalibration')}
      says={text('labCalibrationSays', writePercent(props.error))}
      xName={text('labScore')}
      yName={text('labShareTrue')}
    >
      <path class="lab-plot-guide" d={`M${plotX(0)} ${plotY(0)} L${plotX(1)} ${plotY(1)}`} />
      <polyline class="lab-plot-line" points={line} />
      {points.map(({ meanScore, share, size }) => (
        <circle
          key={meanScore}
          class="lab-plot-point"
          cx={plotX(meanScore)}
          cy={plotY(share)}
          r={2 + 4 * Math.sqrt(size / largest)}
        />
      ))}
    </Plot>
  );
}
