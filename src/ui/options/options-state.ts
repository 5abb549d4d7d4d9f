import { initialLockState, type LockState } from '../lock/lock-state.ts';
import { withLock } from '../lock/with-lock.ts';
import { reduceSettings, type SettingsEvent } from '../settings/reduce-settings.ts';
import { initialSettingsState, type SettingsState } from '../settings/settings-state.ts';
import type { SectionName } from './section-name.ts';

/** Everything that the options page shows. */
export type OptionsState = SettingsState & {
  readonly section: SectionName;
  readonly lock: LockState;
};

/** Everything that can happen to it. */
export type OptionsEvent =
  | { readonly kind: 'section-opened'; readonly section: SectionName }
  | { readonly kind: 'lock-changed'; readonly lock: LockState }
  | SettingsEvent;

/** The options page as it opens. */
export function initialOptionsState(section: SectionName): OptionsState {
  return { ...initialSettingsState, section, lock: initialLockState };
}

/** The state after one event. Pure. */
export function reduceOptions(state: OptionsState, event: OptionsEvent): OptionsState {
  switch (event.kind) {
    case 'section-opened':
      return { ...state, section: event.section };
    case 'lock-changed':
      return withLock(state, event.lock);
    default:
      return reduceSettings(state, event);
  }
}
