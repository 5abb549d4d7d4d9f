import type { PageAsk } from '../../contract/messages.ts';
import type { Thresholds } from '../../core/settings/thresholds.ts';
import { text } from '../../platform/i18n.ts';
import { writeCount } from '../components/write-number.ts';
import type { FoundItem } from './found-items.ts';
import { FoundRow } from './found-row.tsx';

/** Nobody reads further in a popup, and more rows would make it slow. */
const maxRows = 50;

/** One row a picture, up to `maxRows`, then how many more there are. */
export function FoundRows(props: {
  readonly items: readonly FoundItem[];
  readonly thresholds: Thresholds;
  readonly onPageAsk: (ask: PageAsk) => void;
}) {
  const { items, thresholds, onPageAsk } = props;
  if (items.length === 0) return undefined;
  return (
    <>
      <ul class="found-rows">
        {items.slice(0, maxRows).map(({ key, item }) => (
          <FoundRow key={key} item={item} thresholds={thresholds} onPageAsk={onPageAsk} />
        ))}
      </ul>
      {items.length > maxRows && (
        <p class="found-more">{text('foundMore', writeCount(items.length - maxRows))}</p>
      )}
    </>
  );
}
