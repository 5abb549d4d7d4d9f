import { text } from '../../platform/i18n.ts';
import { ActionButton } from '../components/action-button.tsx';
import { fieldOf } from './field-of.ts';
import { SecretField } from './secret-field.tsx';

/** The one field that opens the family lock. It is emptied at every try. */
export function UnlockForm(props: { readonly isBusy: boolean; readonly onUnlock: (secret: string) => void }) {
  return (
    <form
      class="unlock-form"
      onSubmit={(event) => {
        event.preventDefault();
        const secret = fieldOf(event.currentTarget, 'secret');
        event.currentTarget.reset();
        props.onUnlock(secret);
      }}
    >
      <SecretField label={text('lockSecretLabel')} name="secret" purpose="known" />
      <ActionButton words={text('lockUnlock')} rank="main" isBusy={props.isBusy} />
    </form>
  );
}
