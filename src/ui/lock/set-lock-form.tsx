import { useState } from 'preact/hooks';
import { text } from '../../platform/i18n.ts';
import { ActionButton } from '../components/action-button.tsx';
import { Notice } from '../components/notice.tsx';
import { fieldOf } from './field-of.ts';
import type { LockState } from './lock-state.ts';
import { SecretField } from './secret-field.tsx';

/** Two fields for a new PIN or passphrase. One mistyped without a second look would lock everybody out. */
export function SetLockForm(props: {
  readonly words: string;
  readonly lock: LockState;
  readonly onSet: (secret: string) => void;
}) {
  const [isDiffering, setIsDiffering] = useState(false);
  return (
    <form
      class="options-form"
      onSubmit={(event) => {
        event.preventDefault();
        const form = event.currentTarget;
        const secret = fieldOf(form, 'secret');
        const isSame = secret === fieldOf(form, 'again');
        setIsDiffering(!isSame);
        form.reset();
        if (isSame) props.onSet(secret);
      }}
    >
      <SecretField label={text('familyNewLabel')} name="secret" purpose="new" />
      <SecretField label={text('familyRepeatLabel')} name="again" purpose="new" />
      <ActionButton words={props.words} rank="main" isBusy={props.lock.isBusy} />
      {isDiffering && <Notice tone="failure" words={text('familyDiffer')} />}
    </form>
  );
}
