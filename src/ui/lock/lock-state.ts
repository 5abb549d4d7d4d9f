import type { LockReply } from '../../contract/messages.ts';
import type { LockStatus } from '../../core/family/lock-status.ts';

/** The family lock as a page of ours shows it. */
export type LockState = {
  /** Undefined until the background has answered. */
  readonly status: LockStatus | undefined;
  /** What went wrong with the last thing asked for. */
  readonly problem: Exclude<LockReply['result'], 'ok'> | 'no-answer' | undefined;
  /** A secret is being hashed, which takes a moment. */
  readonly isBusy: boolean;
  /** Shown until the person says that it is written down. */
  readonly recoveryCode: string | undefined;
};

export const initialLockState: LockState = {
  status: undefined,
  problem: undefined,
  isBusy: false,
  recoveryCode: undefined,
};
