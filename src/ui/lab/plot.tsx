import type { ComponentChildren } from 'preact';
import { writePercent } from '../components/write-number.ts';

/** Inside of a plot, in the drawing's own units. */
export const plotWidth = 240;
export const plotHeight = 180;
const margin = { start: 44, end: 10, top: 8, bottom: 34 };

/** A number of 0 to 1 as a place in the drawing. */
export const plotX = (share: number): number => margin.start + share * plotWidth;
export const plotY = (share: number): number => margin.top + (1 - share) * plotHeight;

/** A square plot with both axes from 0 to 1, its name above and what it says for who cannot see it. */
export function Plot(props: {
  readonly title: string;
  readonly says: string;
  readonly xName: string;
  readonly yName: string;
  /** Words at the upper end of the vertical axis; 100 % where left out. */
  readonly yTop?: string;
  readonly children: ComponentChildren;
}) {
  const { title, says, xName, yName, yTop = writePercent(1), children } = props;
  const width = margin.start + plotWidth + margin.end;
  const height = margin.top + plotHeight + margin.bottom;
  return (
    <figure class="lab-plot">
      <figcaption>
        <strong>{title}</strong> <span>{says}</span>
      </figcaption>
      {/* Plots read from left to right in every language. */}
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={`${title}: ${says}`} direction="ltr">
        <path class="lab-plot-axes" d={`M${plotX(0)} ${plotY(1)} V${plotY(0)} H${plotX(1)}`} />
        {children}
        <text x={plotX(0) - 6} y={plotY(1) + 10} text-anchor="end">
          {yTop}
        </text>
        <text x={plotX(0) - 6} y={plotY(0)} text-anchor="end">
          0
        </text>
        <text x={plotX(0)} y={height - 18}>
          0
        </text>
        <text x={plotX(1)} y={height - 18} text-anchor="end">
          {writePercent(1)}
        </text>
        <text x={plotX(0.5)} y={height - 4} text-anchor="middle">
          {xName}
        </text>
        <text x={0} y={0} text-anchor="middle" transform={`translate(11 ${plotY(0.5)}) rotate(-90)`}>
          {yName}
        </text>
      </svg>
    </figure>
  );
}
