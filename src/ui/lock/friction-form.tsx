import type { LockStatus } from '../../core/family/lock-status.ts';
import { text } from '../../platform/i18n.ts';
import { ActionButton } from '../components/action-button.tsx';
import { fieldOf } from './field-of.ts';
import type { LockActions } from './lock-client.ts';
import { RetypeField } from './retype-field.tsx';
import './friction-form.css';
import { WaitClock } from './wait-clock.tsx';

type Slowed = Extract<LockStatus, { kind: 'slowed' }>;

/** The way through a friction: one button that begins it, and then ends it. It stays the same one, and keeps the focus. */
export function FrictionForm(props: {
  readonly status: Slowed;
  readonly isBusy: boolean;
  readonly actions: Pick<LockActions, 'onBegin' | 'onUnlock'>;
}) {
  const { status, isBusy, actions } = props;
  const { by, challenge } = status;
  const isWaiting = challenge?.kind === 'wait' && challenge.leftMs > 0;
  return (
    <form
      class="unlock-form"
      onSubmit={(event) => {
        event.preventDefault();
        // What was typed stays in its field: one slip must not cost all of it.
        if (challenge) actions.onUnlock(fieldOf(event.currentTarget, 'typed'));
        else actions.onBegin();
      }}
    >
      {challenge?.kind === 'wait' && <WaitClock leftMs={challenge.leftMs} />}
      {challenge?.kind === 'retype' && <RetypeField key={challenge.text} wanted={challenge.text} />}
      <ActionButton
        words={challenge ? text('lockUnlock') : text(`frictionBegin_${by}`)}
        rank="main"
        isBusy={isBusy || isWaiting}
      />
    </form>
  );
}
