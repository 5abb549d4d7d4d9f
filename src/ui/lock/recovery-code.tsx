import { text } from '../../platform/i18n.ts';
import { ActionButton } from '../components/action-button.tsx';
import { useElementId } from '../components/use-element-id.ts';
import './recovery-code.css';

/** The recovery code, shown this once. */
export function RecoveryCode(props: { readonly code: string; readonly onKept: () => void }) {
  const headingId = useElementId();
  return (
    <section class="recovery-code" aria-labelledby={headingId}>
      <h3 id={headingId}>{text('familyCodeTitle')}</h3>
      <p role="status">{text('familyCodeExplain')}</p>
      <output dir="ltr">{props.code}</output>
      <ActionButton words={text('familyCodeKept')} rank="main" onPress={props.onKept} />
    </section>
  );
}
