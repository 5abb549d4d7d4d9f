import { text } from '../../platform/i18n.ts';
import { ActionButton } from '../components/action-button.tsx';
import { Notice } from '../components/notice.tsx';
import { ToggleSwitch } from '../components/toggle-switch.tsx';
import { LockPanel } from '../lock/lock-panel.tsx';
import { lockProblemWords } from '../lock/lock-words.ts';
import { maySetLock } from '../lock/may-set-lock.ts';
import { RecoveryCode } from '../lock/recovery-code.tsx';
import { SetLockForm } from '../lock/set-lock-form.tsx';
import { ManagedControl } from '../settings/managed-control.tsx';
import { shownSettings } from '../settings/settings-state.ts';
import { FrictionChoice } from './friction-choice.tsx';
import type { SectionProps } from './section-props.ts';

/** The family lock: set, open, change, remove; and what it leaves to the child. */
export function FamilySection({ state, actions }: SectionProps) {
  const { lock } = state;
  const kind = lock.status?.kind;
  const settings = shownSettings(state);
  const maySet = maySetLock(lock.status);
  const isOpen = lock.status?.kind === 'unlocked' && lock.status.by === 'secret';
  const problem = kind === 'none' ? lockProblemWords(lock) : undefined;
  return (
    <>
      <p>{text('familyExplain')}</p>
      {lock.recoveryCode && <RecoveryCode code={lock.recoveryCode} onKept={actions.lock.onCodeKept} />}
      <LockPanel lock={lock} actions={actions.lock} />
      {problem && <Notice tone="failure" words={problem} />}
      {maySet && <SetLockForm words={text('familySet')} lock={lock} onSet={actions.lock.onSet} />}
      {isOpen && (
        <>
          <SetLockForm words={text('familyChange')} lock={lock} onSet={actions.lock.onSet} />
          <ActionButton words={text('familyRemove')} rank="grave" onPress={actions.lock.onRemove} />
        </>
      )}
      {settings && (
        <ManagedControl name="mayShowOnceLocked">
          <ToggleSwitch
            label={text('familyShowOnce')}
            isOn={settings.mayShowOnceLocked}
            onToggle={() =>
              actions.onChange({ kind: settings.mayShowOnceLocked ? 'forbid-show-once' : 'allow-show-once' })
            }
          />
        </ManagedControl>
      )}
      {settings && (
        <FrictionChoice
          friction={settings.friction}
          hasLock={kind === 'locked' || isOpen}
          onFriction={(friction) => actions.onChange({ kind: 'set-friction', friction })}
        />
      )}
      <p class="options-muted">{text('familyLimits')}</p>
    </>
  );
}
