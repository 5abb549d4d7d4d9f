import type { Reply } from '../../contract/messages.ts';
import type { SettingsChange } from '../../core/settings/change-settings.ts';
import type { SettingsEvent } from './reduce-settings.ts';
import { throttleLast } from './throttle-last.ts';

/** While a slider is dragged, its value is sent this often: each one re-decides every open page. */
const dragIntervalMs = 150;

export type SettingsSender = {
  /** Shows the change at once and sends it. */
  send(change: SettingsChange): void;
  /** The same for a slider that moves: sends now and then, and always the last value. */
  sendWhileDragging(change: SettingsChange): void;
  /** Sends what still waits: the slider was let go, or the popup closes. */
  flush(): void;
};

/**
 * Asks the settings authority for changes, and reports what became of each.
 * @param ask rejects when nobody answers.
 */
export function createSettingsSender(
  ask: (change: SettingsChange) => Promise<Reply<'settings/change'>>,
  dispatch: (event: SettingsEvent) => void,
): SettingsSender {
  const deliver = (change: SettingsChange) => {
    ask(change).then(
      ({ kind, settings }) =>
        dispatch(
          kind === 'applied'
            ? { kind: 'change-answered', change, settings }
            : { kind: 'change-refused', why: kind, change, settings },
        ),
      () => dispatch({ kind: 'change-failed', change }), // becomes a notice
    );
  };
  const deliverThrottled = throttleLast(deliver, dragIntervalMs);
  const show = (change: SettingsChange) => dispatch({ kind: 'change-asked', change });
  return {
    send(change) {
      show(change);
      deliver(change);
    },
    sendWhileDragging(change) {
      show(change);
      deliverThrottled(change);
    },
    flush: deliverThrottled.flush,
  };
}
