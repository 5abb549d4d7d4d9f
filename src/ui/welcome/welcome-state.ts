import type { ProfileName } from '../../core/settings/profile-name.ts';
import { initialLockState, type LockState } from '../lock/lock-state.ts';
import { withLock } from '../lock/with-lock.ts';
import { reduceSettings, type SettingsEvent } from '../settings/reduce-settings.ts';
import { initialSettingsState, type SettingsState } from '../settings/settings-state.ts';

/** The three steps of the first minutes. What is chosen holds at once: whoever leaves early is set up, too. */
export const welcomeSteps = ['who', 'sensitivity', 'done'] as const;
export type WelcomeStep = (typeof welcomeSteps)[number];

/** Everything that the welcome page shows. */
export type WelcomeState = SettingsState & {
  readonly step: WelcomeStep;
  /** For whom the browser is, as far as it was said here. */
  readonly profile: ProfileName | undefined;
  readonly lock: LockState;
};

/** Everything that can happen to it. */
export type WelcomeEvent =
  | { readonly kind: 'step-chosen'; readonly step: WelcomeStep }
  | { readonly kind: 'profile-chosen'; readonly profile: ProfileName }
  | { readonly kind: 'lock-changed'; readonly lock: LockState }
  | SettingsEvent;

/** The page as it opens. */
export const initialWelcomeState: WelcomeState = {
  ...initialSettingsState,
  step: 'who',
  profile: undefined,
  lock: initialLockState,
};

/** The state after one event. Pure. */
export function reduceWelcome(state: WelcomeState, event: WelcomeEvent): WelcomeState {
  switch (event.kind) {
    case 'step-chosen':
      return { ...state, step: event.step };
    case 'profile-chosen':
      return { ...state, profile: event.profile };
    case 'lock-changed':
      return withLock(state, event.lock);
    default:
      return reduceSettings(state, event);
  }
}
