import { isHeld, type LockHint, lockHintOf } from '../core/family/lock-status.ts';
import type { Settings } from '../core/settings/schema.ts';
import { loadLockRecord } from '../platform/family-store.ts';
import { logProblem } from '../platform/log.ts';
import { unlockLeft } from './lock-state.ts';

/**
 * Whether the family lock holds at this moment, or a friction: the one question that decides. It is asked of the disk
 * and of the session, never of what pages can read. Where the disk refuses, a lock that was there counts as locked.
 */
export async function lockNow(settings: Settings): Promise<LockHint> {
  try {
    const guard = (await loadLockRecord()) ? 'locked' : lockHintOf({ ...settings, familyLock: 'none' });
    return isHeld(guard) && (await unlockLeft()) > 0 ? 'unlocked' : guard;
  } catch (problem) {
    logProblem('family lock', problem);
    const known = lockHintOf(settings);
    return known === 'unlocked' ? 'locked' : known;
  }
}
