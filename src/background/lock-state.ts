import type { LockHint } from '../core/family/lock-status.ts';
import { openWindow, parseUnlockWindow, unlockLeftMs } from '../core/family/unlock-window.ts';
import { forgetSession, loadSession, saveSession } from '../platform/session-store.ts';
import { loadStored, saveSettings } from '../platform/settings-store.ts';
import { forgetFriction } from './friction-gate.ts';

/** Lives in `storage.session`, which no content script can read and no restart survives. */
const unlockKey = 'family-unlock';

/** How long the unlock still lasts; 0 when there is none. Looking is what notices a clock set back. */
export async function unlockLeft(): Promise<number> {
  const unlock = parseUnlockWindow(await loadSession(unlockKey));
  if (!unlock) return 0;
  const nowMs = Date.now();
  const leftMs = unlockLeftMs(unlock, nowMs);
  await (leftMs > 0 ? saveSession(unlockKey, { ...unlock, seenMs: nowMs }) : forgetSession(unlockKey));
  return leftMs;
}

/** Begins an unlock. */
export async function beginUnlock(): Promise<void> {
  await saveSession(unlockKey, openWindow(Date.now()));
}

/** Ends the unlock, and a friction that was begun; none is no problem. */
export async function endUnlock(): Promise<void> {
  await Promise.all([forgetSession(unlockKey), forgetFriction()]);
}

/** Tells the pages what the lock leaves to them. It is written only where it differs. */
export async function tellPages(familyLock: LockHint): Promise<void> {
  const { settings } = (await loadStored()).own;
  if (settings.familyLock !== familyLock) await saveSettings({ ...settings, familyLock });
}
