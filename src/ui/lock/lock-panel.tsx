import type { LockStatus } from '../../core/family/lock-status.ts';
import { text } from '../../platform/i18n.ts';
import { ActionButton } from '../components/action-button.tsx';
import { LockGlyph } from '../components/lock-glyph.tsx';
import { Notice } from '../components/notice.tsx';
import type { LockActions } from './lock-client.ts';
import type { LockState } from './lock-state.ts';
import { lockProblemWords, minutesWords } from './lock-words.ts';
import './lock-panel.css';
import { FrictionForm } from './friction-form.tsx';
import { UnlockForm } from './unlock-form.tsx';

/** Whether the family lock holds, or a friction, and the way to open or close it. Nothing where there is neither. */
export function LockPanel(props: { readonly lock: LockState; readonly actions: LockActions }) {
  const { lock, actions } = props;
  const { status } = lock;
  if (status === undefined || status.kind === 'none') return undefined;
  const problem = lockProblemWords(lock);
  return (
    <section class="lock-panel" data-lock={status.kind}>
      <p class="lock-panel-words">
        <LockGlyph kind={status.kind} />
        <span>{statusWords(status)}</span>
      </p>
      {status.kind === 'slowed' && (
        <details open={status.challenge !== undefined}>
          <summary>{text('lockUnlock')}</summary>
          <FrictionForm status={status} isBusy={lock.isBusy} actions={actions} />
        </details>
      )}
      {status.kind === 'locked' && (
        <details>
          <summary>{text('lockUnlock')}</summary>
          <UnlockForm isBusy={lock.isBusy} onUnlock={actions.onUnlock} />
        </details>
      )}
      {status.kind === 'unlocked' && (
        <ActionButton words={text('lockNow')} rank="other" onPress={actions.onLock} />
      )}
      {problem && <Notice tone="failure" words={problem} />}
    </section>
  );
}

function statusWords(status: Exclude<LockStatus, { kind: 'none' }>): string {
  switch (status.kind) {
    case 'locked':
      return text('lockLocked');
    case 'slowed':
      return text('frictionHolds');
    case 'unlocked':
      return text('lockUnlockedFor', minutesWords(status.leftMs));
    default:
      return status satisfies never;
  }
}
