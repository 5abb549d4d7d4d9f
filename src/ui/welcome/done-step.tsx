import { policyPageOf } from '../../core/verdict/policy-page.ts';
import { text, textLanguage } from '../../platform/i18n.ts';
import { Notice } from '../components/notice.tsx';
import { LockPanel } from '../lock/lock-panel.tsx';
import { lockProblemWords } from '../lock/lock-words.ts';
import { maySetLock } from '../lock/may-set-lock.ts';
import { RecoveryCode } from '../lock/recovery-code.tsx';
import { SetLockForm } from '../lock/set-lock-form.tsx';
import type { StepProps } from './welcome-actions.ts';

/** What happens now, and for a child the lock that keeps it so. */
export function DoneStep({ state, actions }: StepProps) {
  return (
    <>
      <ul class="welcome-facts">
        <li>{text('welcomeFact_covered')}</li>
        <li>{text('welcomeFact_pin')}</li>
        <li>{text('welcomeFact_wrong')}</li>
      </ul>
      {(state.profile === 'child' || state.profile === 'teen') && <Lock state={state} actions={actions} />}
      <p class="welcome-links">
        <a href="../options/options.html">{text('popupOptions')}</a>
        <a href={policyPageOf(textLanguage())}>{text('policyLink')}</a>
      </p>
    </>
  );
}

function Lock({ state: { lock }, actions }: StepProps) {
  const kind = lock.status?.kind;
  const problem = kind === 'none' ? lockProblemWords(lock) : undefined;
  return (
    <section class="welcome-lock">
      <h3>{text('welcomeLockTitle')}</h3>
      <p>{text('familyExplain')}</p>
      {lock.recoveryCode && <RecoveryCode code={lock.recoveryCode} onKept={actions.lock.onCodeKept} />}
      <LockPanel lock={lock} actions={actions.lock} />
      {problem && <Notice tone="failure" words={problem} />}
      {maySetLock(lock.status) && (
        <SetLockForm words={text('familySet')} lock={lock} onSet={actions.lock.onSet} />
      )}
      <p class="welcome-muted">{text('familyLimits')}</p>
    </section>
  );
}
