import type { Correction } from '../../core/corrections/correction.ts';
import { type CorrectionPlace, maxCorrections, placeOf } from '../../core/corrections/correction-list.ts';
import { text } from '../../platform/i18n.ts';
import { ActionButton } from '../components/action-button.tsx';
import { Notice } from '../components/notice.tsx';
import { writeCount } from '../components/write-number.ts';
import { claimName } from './claim-name.ts';

/** Enough digits of a fingerprint to tell two pictures apart by eye. */
const shownDigits = 12;

/** All that a person said of pictures, the newest first, each to be taken back. */
export function SaidList(props: {
  readonly corrections: readonly Correction[];
  readonly onUncorrect: (place: CorrectionPlace) => void;
}) {
  const { corrections, onUncorrect } = props;
  return (
    <section class="said-list">
      <h2>{text('saidTitle')}</h2>
      <p class="report-muted">{text(corrections.length === 0 ? 'saidNone' : 'saidExplain')}</p>
      {corrections.length >= maxCorrections && (
        <Notice tone="advice" words={text('saidFull', writeCount(maxCorrections))} />
      )}
      <ul>
        {corrections.toReversed().map((correction) => (
          <li key={`${correction.claim} ${correction.imageId}`}>
            <span>
              {claimName(correction.claim, correction.correctedAtMs)}{' '}
              <code dir="ltr">{correction.imageId.slice(0, shownDigits)}</code>
            </span>
            <ActionButton
              words={text('reportUndo')}
              rank="other"
              onPress={() => onUncorrect(placeOf(correction))}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
