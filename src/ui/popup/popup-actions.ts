import type { PageAsk } from '../../contract/messages.ts';
import type { SettingsChange } from '../../core/settings/change-settings.ts';
import type { Thresholds } from '../../core/settings/thresholds.ts';
import type { LockActions } from '../lock/lock-client.ts';

/** Everything that a person can do in the popup. */
export type PopupActions = {
  readonly onChange: (change: SettingsChange) => void;
  /** A slider is at a new place and may still move. */
  readonly onThresholds: (thresholds: Thresholds) => void;
  /** The slider was let go. */
  readonly onThresholdsSettled: () => void;
  readonly onPageAsk: (ask: PageAsk) => void;
  readonly lock: LockActions;
  /** Opens the page on which the owner of the site is written to. */
  readonly onNotice: () => void;
  readonly onOpenOptions: () => void;
};
