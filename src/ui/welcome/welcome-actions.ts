import type { ProfileName } from '../../core/settings/profile-name.ts';
import type { Thresholds } from '../../core/settings/thresholds.ts';
import type { LockActions } from '../lock/lock-client.ts';
import type { WelcomeState, WelcomeStep } from './welcome-state.ts';

/** Everything that a person can do on the welcome page. */
export type WelcomeActions = {
  readonly onStep: (step: WelcomeStep) => void;
  readonly onProfile: (profile: ProfileName) => void;
  readonly onThresholds: (thresholds: Thresholds) => void;
  readonly onThresholdsSettled: () => void;
  readonly onFinish: () => void;
  readonly lock: LockActions;
};

export type StepProps = { readonly state: WelcomeState; readonly actions: WelcomeActions };
