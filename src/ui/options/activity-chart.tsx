import {
  type ActivityCounts,
  type ActivityDay,
  coveredOf,
  lastDays,
  noActivity,
  seenOf,
} from '../../core/activity/activity-counts.ts';
import { text, textLanguage } from '../../platform/i18n.ts';
import { writeCount } from '../components/write-number.ts';

const width = 640;
const height = 160;
/** More days than this are too thin to be told apart. */
const mostDays = 90;

/** Pictures of each day as bars, the newest at the end of the line. */
export function ActivityChart(props: { readonly days: readonly ActivityDay[]; readonly keptDays: number }) {
  const names = lastDays(new Date(), Math.min(mostDays, props.keptDays));
  const byName = new Map(props.days.map(({ name, counts }) => [name, counts]));
  const counted = names.map((name) => ({ name, counts: byName.get(name) ?? noActivity }));
  const most = Math.max(1, ...counted.map(({ counts }) => seenOf(counts)));
  const seen = counted.reduce((sum, { counts }) => sum + seenOf(counts), 0);
  const covered = counted.reduce((sum, { counts }) => sum + coveredOf(counts), 0);
  const slot = width / names.length;
  return (
    <figure class="activity-chart">
      <figcaption>
        {text('activityChart', writeCount(seen), writeCount(covered), writeCount(names.length))}
        <span class="activity-legend" aria-hidden="true">
          <span data-kind="shown">{text('activityShown')}</span>
          <span data-kind="covered">{text('activityCovered')}</span>
          <span data-kind="unjudged">{text('activityUnjudged')}</span>
        </span>
      </figcaption>
      {/* The words above say it all; days run from left to right in every language. */}
      <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true" direction="ltr">
        {counted.map(({ name, counts }, place) => (
          <Bar key={name} counts={counts} most={most} x={place * slot} slot={slot} />
        ))}
        <path class="activity-axis" d={`M0 ${height - 0.5} H${width}`} />
      </svg>
      <p class="activity-days" dir="ltr" aria-hidden="true">
        <bdi>{dayWords(names[0])}</bdi>
        <bdi>{dayWords(names.at(-1))}</bdi>
      </p>
    </figure>
  );
}

/** Covered below, so that its height can be compared from day to day; then what could not be judged, then the rest. */
function Bar(props: {
  readonly counts: ActivityCounts;
  readonly most: number;
  readonly x: number;
  readonly slot: number;
}) {
  const { counts, most, x, slot } = props;
  const parts = [
    ['covered', coveredOf(counts)],
    ['unjudged', counts.unjudged],
    ['shown', counts.shown],
  ] as const;
  let y = height;
  return (
    <g>
      {parts.map(([kind, count]) => {
        // What is there at all is seen.
        const partHeight = count === 0 ? 0 : Math.max(2, (count / most) * (height - 8));
        y -= partHeight;
        return (
          <rect
            key={kind}
            data-kind={kind}
            x={x + 1}
            y={y}
            width={Math.max(1, slot - 2)}
            height={partHeight}
          />
        );
      })}
    </g>
  );
}

function dayWords(name: string | undefined): string {
  if (name === undefined) return '';
  const [year = 0, month = 1, day = 1] = name.split('-').map(Number);
  const format = new Intl.DateTimeFormat(textLanguage(), { day: 'numeric', month: 'short' });
  return format.format(new Date(year, month - 1, day));
}
