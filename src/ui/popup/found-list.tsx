import { useState } from 'preact/hooks';
import type { PageAsk, PageItems } from '../../contract/messages.ts';
import type { Thresholds } from '../../core/settings/thresholds.ts';
import { text } from '../../platform/i18n.ts';
import { useElementId } from '../components/use-element-id.ts';
import { countOrigins } from './count-origins.ts';
import { foundItems } from './found-items.ts';
import { FoundRows } from './found-rows.tsx';
import './found-list.css';
import { writeCount } from '../components/write-number.ts';

/** The pictures of this page: those to act on, then the safe ones behind a disclosure. */
export function FoundList(props: {
  readonly frames: ReadonlyMap<string, PageItems>;
  readonly thresholds: Thresholds;
  readonly onPageAsk: (ask: PageAsk) => void;
}) {
  const { frames, thresholds, onPageAsk } = props;
  const headingId = useElementId();
  const [isSafeOpen, setIsSafeOpen] = useState(false);
  const { notable, safe } = foundItems(frames.values());
  const { made, edited, guessed } = countOrigins(frames.values());
  return (
    <section class="found-list" aria-labelledby={headingId}>
      <h2 id={headingId}>{text('foundTitle')}</h2>
      {notable.length === 0 && <p class="found-nothing">{text('foundNothing')}</p>}
      {made + edited + guessed > 0 && (
        <p class="found-origins">
          {made > 0 && <span>{text('foundAiMade', writeCount(made))}</span>}
          {edited > 0 && <span>{text('foundAiEdited', writeCount(edited))}</span>}
          {guessed > 0 && <span>{text('foundAiGuessed', writeCount(guessed))}</span>}
        </p>
      )}
      <FoundRows items={notable} thresholds={thresholds} onPageAsk={onPageAsk} />
      {safe.length > 0 && (
        <details open={isSafeOpen} onToggle={(event) => setIsSafeOpen(event.currentTarget.open)}>
          <summary>{text('foundSafe', writeCount(safe.length))}</summary>
          {isSafeOpen && <FoundRows items={safe} thresholds={thresholds} onPageAsk={onPageAsk} />}
        </details>
      )}
    </section>
  );
}
