import { type MessageKey, text } from '../../platform/i18n.ts';
import { siteWords } from '../components/site-words.ts';
import { type PageStatus, type PopupTally, statusDetailOf } from './page-status.ts';
import './status-card.css';
import { writeCount } from '../components/write-number.ts';

/** What holds on this page, to be read in one second. */
export function StatusCard(props: { readonly status: PageStatus }) {
  const { status } = props;
  return (
    <section class="status-card" data-kind={status.kind}>
      {/* The headline alone is read out when it changes: the numbers below change too often. */}
      <p class="status-headline" role="status">
        {headline(status)}
      </p>
      {status.kind === 'on' && <Figures tally={status.tally} />}
      <p class="status-detail">{detail(status)}</p>
    </section>
  );
}

function Figures(props: { readonly tally: PopupTally }) {
  const { shown, covered } = props.tally;
  const unjudged = props.tally.unjudged + props.tally.unchecked;
  return (
    <dl class="status-figures">
      <Figure caption="figureChecked" count={shown + covered} />
      <Figure caption="figureCovered" count={covered} />
      {unjudged > 0 && <Figure caption="figureUnjudged" count={unjudged} />}
    </dl>
  );
}

function Figure(props: { readonly caption: MessageKey; readonly count: number }) {
  return (
    <div class="status-figure">
      <dt>{text(props.caption)}</dt>
      <dd>{writeCount(props.count)}</dd>
    </div>
  );
}

function headline(status: PageStatus): string {
  if (status.kind === 'paused') return text('statusHeadlinePaused', siteWords(status.site));
  return text(`statusHeadline_${status.kind}`);
}

function detail(status: PageStatus): string {
  if (status.kind !== 'on') return text(`statusDetail_${status.kind}`);
  const kind = statusDetailOf(status.tally);
  if (kind === 'checking') return text('statusDetailChecking', writeCount(status.tally.waiting));
  return text(`statusDetail_${kind}`);
}
