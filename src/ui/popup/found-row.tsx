import { useContext } from 'preact/hooks';
import type { PageAsk } from '../../contract/messages.ts';
import { saidOriginOf } from '../../core/corrections/said-origin.ts';
import type { PageItem } from '../../core/report/page-item.ts';
import type { Thresholds } from '../../core/settings/thresholds.ts';
import { policyPageOf } from '../../core/verdict/policy-page.ts';
import { policyPlaceOf } from '../../core/verdict/policy-place.ts';
import { text, textLanguage } from '../../platform/i18n.ts';
import { CoverGlyph } from '../components/cover-glyph.tsx';
import { itemReasonKey } from '../components/item-reason-key.ts';
import { useElementId } from '../components/use-element-id.ts';
import { decidingScore } from './deciding-score.ts';
import { itemButtons } from './item-buttons.ts';
import { ItemClaims } from './item-claims.tsx';
import './found-row.css';
import { originWords } from './origin-words.ts';
import { ScoreWords } from './score-words.tsx';
import { ShowingHere } from './showing-here.ts';

/** One picture: its name, why it is covered or shown, the score that decided, and what can be done. */
export function FoundRow(props: {
  readonly item: PageItem;
  readonly thresholds: Thresholds;
  readonly onPageAsk: (ask: PageAsk) => void;
}) {
  const { item, thresholds, onPageAsk } = props;
  const showing = useContext(ShowingHere);
  const labelId = useElementId();
  const reason = itemReasonKey(item);
  const score = decidingScore(item, thresholds);
  return (
    <li class="found-row" data-state={item.state}>
      <CoverGlyph cover={item.state} />
      <div class="found-row-body">
        <p id={labelId} class="found-row-label" title={item.label}>
          <bdi>{item.label || text('itemUntitled')}</bdi>
        </p>
        <p class="found-row-reason">
          {reason && text(reason)} {score && <ScoreWords score={score} />} <PolicyLink item={item} />
        </p>
        <OriginLine item={item} />
        <div class="found-row-buttons">
          {itemButtons(item, showing).map(({ command, label }, place) => (
            // Keyed by place: the button that was pressed keeps the focus when its words change.
            <button
              key={place}
              type="button"
              aria-describedby={labelId}
              onClick={() => onPageAsk({ kind: 'command', itemId: item.itemId, command })}
            >
              {text(label)}
            </button>
          ))}
        </div>
        <ItemClaims item={item} labelId={labelId} onPageAsk={onPageAsk} />
      </div>
    </li>
  );
}

/** Of pictures that are shown the reason says all there is. */
function PolicyLink({ item: { state, reasons } }: { readonly item: PageItem }) {
  if (state === 'shown' || state === 'left-alone' || state === 'waiting') return undefined;
  return (
    <a href={policyPageOf(textLanguage(), policyPlaceOf(reasons))} target="_blank" rel="noreferrer">
      {text('policyWhy')}
    </a>
  );
}

function OriginLine({ item: { origin, reasons } }: { readonly item: PageItem }) {
  const said = saidOriginOf(reasons);
  if (said) {
    return (
      <p class="found-row-origin">
        {text(said === 'ai-made' ? 'saidOrigin_ai_made' : 'saidOrigin_not_ai_made')}
      </p>
    );
  }
  if (!origin) return undefined;
  const { word, name } = originWords(origin);
  return (
    <p class="found-row-origin">
      {word}
      {name !== undefined && (
        <>
          {': '}
          <bdi>{name}</bdi>
        </>
      )}
    </p>
  );
}
