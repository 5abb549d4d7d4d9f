import type { RocCurve } from '../../core/lab/roc-curve.ts';
import { text } from '../../platform/i18n.ts';
import { Plot, plotX, plotY } from './plot.tsx';

/** What is found against what is found by mistake, over all limits. */
export function RocPlot({ curve: { points, areaUnder } }: { readonly curve: RocCurve }) {
  const line = points.map(({ falseAlarms, recall }) => `${plotX(falseAlarms)},${plotY(recall)}`).join(' ');
  return (
    <Plot
      title={text('labRoc')}
      says={text('labRocSays', areaUnder.toFixed(3))}
      xName={text('labFalseAlarms')}
      yName={text('labRecall')}
    >
      <path class="lab-plot-guide" d={`M${plotX(0)} ${plotY(0)} L${plotX(1)} ${plotY(1)}`} />
      <polyline class="lab-plot-line" points={line} />
    </Plot>
  );
}
