import type { ScoreBin } from '../../core/lab/score-bins.ts';
import { text } from '../../platform/i18n.ts';
import { writeCount } from '../components/write-number.ts';
import { Plot, plotHeight, plotWidth, plotX, plotY } from './plot.tsx';

/** How many pictures have which score; on a logarithmic scale, since nearly all lie at one end. */
export function HistogramPlot(props: { readonly bins: readonly ScoreBin[]; readonly hasTruth: boolean }) {
  const { bins, hasTruth } = props;
  const most = Math.max(1, ...bins.map(({ positives, negatives }) => Math.max(positives, negatives)));
  const heightOf = (count: number) => Math.log(1 + count) / Math.log(1 + most);
  const slot = plotWidth / bins.length;
  const bar = (bin: ScoreBin, kind: 'positives' | 'negatives') => {
    const share = heightOf(bin[kind]);
    // Beside each other: one in front of the other would hide the smaller.
    const width = hasTruth ? slot / 2 - 0.5 : slot - 1;
    const offset = hasTruth && kind === 'positives' ? slot / 2 : 0;
    return (
      <rect
        key={`${kind} ${bin.from}`}
        class={`lab-plot-bar lab-plot-${kind}`}
        x={plotX(bin.from) + offset}
        y={plotY(share)}
        width={width}
        height={share * plotHeight}
      />
    );
  };
  const total = bins.reduce((sum, { positives, negatives }) => sum + positives + negatives, 0);
  return (
    <Plot
      title={text('labHistogram')}
      says={text('labHistogramSays', writeCount(total))}
      xName={text('labScore')}
      yName={text('labPictures')}
      yTop={writeCount(most)}
    >
      {bins.map((bin) => bar(bin, 'negatives'))}
      {hasTruth && bins.map((bin) => bar(bin, 'positives'))}
    </Plot>
  );
}
