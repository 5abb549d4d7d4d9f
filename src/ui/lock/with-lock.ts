import type { SettingsState } from '../settings/settings-state.ts';
import type { LockState } from './lock-state.ts';

/** A page's state with what is known of the lock now: once it is open, "the lock is on" is no longer true. */
export function withLock<State extends SettingsState & { readonly lock: LockState }>(
  state: State,
  lock: LockState,
): State {
  const isOpen = lock.status?.kind === 'unlocked';
  const isOld = isOpen && (state.failure === 'locked' || state.failure === 'slowed');
  return { ...state, lock, failure: isOld ? undefined : state.failure };
}
