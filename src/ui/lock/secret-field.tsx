import { useElementId } from '../components/use-element-id.ts';
import '../components/text-field.css';
import './secret-field.css';

/** A labelled field for a PIN or passphrase. What is typed stays in the field; no state holds it. */
export function SecretField(props: {
  readonly label: string;
  readonly name: string;
  readonly purpose: 'new' | 'known';
}) {
  const id = useElementId();
  return (
    <div class="secret-field">
      <label for={id}>{props.label}</label>
      <input
        class="text-field"
        id={id}
        name={props.name}
        type="password"
        // A browser that offered to remember the PIN would unlock for the child.
        autocomplete={props.purpose === 'new' ? 'new-password' : 'off'}
        spellcheck={false}
        dir="auto"
        required
      />
    </div>
  );
}
