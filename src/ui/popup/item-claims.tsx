import { useContext } from 'preact/hooks';
import type { PageAsk } from '../../contract/messages.ts';
import type { PageItem } from '../../core/report/page-item.ts';
import { text } from '../../platform/i18n.ts';
import { claimKeys } from '../components/claim-keys.ts';
import { claimsOfItem } from './claims-of-item.ts';
import { ShowingHere } from './showing-here.ts';

/** What can be said against the verdict on one picture, behind a question: most verdicts are right. */
export function ItemClaims(props: {
  readonly item: PageItem;
  /** The element with the picture's name. */
  readonly labelId: string;
  readonly onPageAsk: (ask: PageAsk) => void;
}) {
  const { item, labelId, onPageAsk } = props;
  const claims = claimsOfItem(item, useContext(ShowingHere));
  if (claims.length === 0) return undefined;
  return (
    <details class="found-row-claims">
      <summary aria-describedby={labelId}>{text('claimsTitle')}</summary>
      <div class="found-row-buttons">
        {claims.map((claim) => (
          <button
            key={claim}
            type="button"
            aria-describedby={labelId}
            onClick={() => onPageAsk({ kind: 'command', itemId: item.itemId, command: claim })}
          >
            {text(claimKeys[claim])}
          </button>
        ))}
      </div>
    </details>
  );
}
