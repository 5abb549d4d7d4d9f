import './action-button.css';
import { useDescription } from './fixed-reason.ts';

/** A button with words. Without `onPress` it sends the form that it stands in. */
export function ActionButton(props: {
  readonly words: string;
  readonly rank: 'main' | 'other' | 'grave';
  readonly isBusy?: boolean;
  readonly onPress?: () => void;
}) {
  const { words, rank, isBusy = false, onPress } = props;
  const description = useDescription();
  return (
    <button
      type={onPress ? 'button' : 'submit'}
      class="action-button"
      data-rank={rank}
      // Not `disabled`: the focus would be lost.
      aria-disabled={isBusy || undefined}
      aria-describedby={description}
      onClick={(event) => {
        if (isBusy) event.preventDefault();
        else onPress?.();
      }}
    >
      {words}
    </button>
  );
}
