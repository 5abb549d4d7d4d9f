import type { LockStatus } from '../../core/family/lock-status.ts';

/** Whether a first PIN may be set now: nothing holds, or what the person put before it was passed. */
export function maySetLock(status: LockStatus | undefined): boolean {
  return status?.kind === 'none' || (status?.kind === 'unlocked' && status.by === 'friction');
}
