import { logProblem } from '../../platform/log.ts';
import { loadSettings, onSettingsChanged } from '../../platform/settings-store.ts';
import type { SettingsEvent } from './reduce-settings.ts';

/**
 * Reads the settings for a page of ours, and tells it of each change until `signal` aborts.
 * @param onChanged called beside each change: what hangs on settings, such as the lock, is looked at anew.
 */
export function followSettings(
  dispatch: (event: SettingsEvent) => void,
  onChanged: () => void,
  signal: AbortSignal,
): void {
  const schedule = onSettingsChanged((parsed) => {
    dispatch({ kind: 'settings-read', parsed });
    onChanged();
  }, signal);
  loadSettings().then(
    (parsed) => {
      schedule.follow(parsed.settings);
      dispatch({ kind: 'settings-read', parsed });
    },
    (problem) => {
      logProblem('read settings', problem);
      dispatch({ kind: 'settings-unreadable' });
    },
  );
}
