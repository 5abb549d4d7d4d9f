import type { SettingsChange } from '../../core/settings/change-settings.ts';
import type { Thresholds } from '../../core/settings/thresholds.ts';
import type { LockActions } from '../lock/lock-client.ts';

/** Everything that a person can do on the options page. */
export type OptionsActions = {
  readonly onChange: (change: SettingsChange) => void;
  readonly onThresholds: (thresholds: Thresholds) => void;
  readonly onThresholdsSettled: () => void;
  readonly lock: LockActions;
};
