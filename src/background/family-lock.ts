import type { LockReply } from '../contract/messages.ts';
import type { Friction } from '../core/family/friction.ts';
import { afterFailure, noTries, sinceClock, waitLeftMs } from '../core/family/lock-out.ts';
import type { LockRecord } from '../core/family/lock-record.ts';
import { isHeld, type LockStatus } from '../core/family/lock-status.ts';
import { makeRecoveryCode, readRecoveryCode, recoveryCodeLetters } from '../core/family/recovery-code.ts';
import { normalSecret, secretProblem } from '../core/family/secret.ts';
import { deleteLockRecord, loadLockRecord, saveLockRecord } from '../platform/family-store.ts';
import { isSecret, keepSecret } from '../platform/secret-hash.ts';
import { loadSettings } from '../platform/settings-store.ts';
import { frictionChallenge, passFriction, startFriction } from './friction-gate.ts';
import { inTurn } from './in-turn.ts';
import { beginUnlock, endUnlock, tellPages, unlockLeft } from './lock-state.ts';

/** The lock as it is now. */
export function lockStatus(): Promise<LockReply> {
  return inTurn(async () => answer('ok'));
}

/**
 * Sets the lock, or another PIN in place of the old one; then it holds at once. Replacing needs an unlock, and so does a
 * PIN in place of a friction: whoever sets one knows it.
 */
export function setLock(typed: string): Promise<LockReply> {
  return inTurn(async () => {
    if (isHeld((await status()).kind)) return answer('locked');
    const problem = secretProblem(typed);
    if (problem) return answer(problem);
    const recoveryCode = makeRecoveryCode(crypto.getRandomValues(new Uint8Array(recoveryCodeLetters)));
    const [secret, recovery] = await Promise.all([keepSecret(normalSecret(typed)), keepSecret(recoveryCode)]);
    await saveLockRecord({ secret, recovery, tries: noTries });
    await endUnlock();
    return { ...(await answer('ok')), recoveryCode };
  });
}

/** Takes the lock away, which needs an unlock. */
export function removeLock(): Promise<LockReply> {
  return inTurn(async () => {
    if (isHeld((await status()).kind)) return answer('locked');
    await deleteLockRecord();
    await endUnlock();
    return answer('ok');
  });
}

/** Ends an unlock before its time. */
export function lockAgain(): Promise<LockReply> {
  return inTurn(async () => {
    await endUnlock();
    return answer('ok');
  });
}

/** Begins the friction, where one holds. */
export function beginChallenge(): Promise<LockReply> {
  return inTurn(async () => {
    const now = await status();
    if (now.kind === 'slowed') await startFriction(now.by);
    return answer('ok');
  });
}

/** Tries a PIN, passphrase or recovery code, or a friction. A recovery code has no wait: nobody guesses one. */
export function unlock(typed: string): Promise<LockReply> {
  return inTurn(async () => {
    const record = await loadLockRecord();
    if (!record) return answer(await tryFriction(typed));
    const code = readRecoveryCode(typed);
    const isRight =
      (code !== undefined && (await isSecret(code, record.recovery))) || (await trySecret(record, typed));
    if (!isRight) return answer('wrong');
    await saveLockRecord({ ...record, tries: noTries });
    await beginUnlock();
    return answer('ok');
  });
}

/** An unlock that runs is not made longer. */
async function tryFriction(typed: string): Promise<LockReply['result']> {
  const now = await status();
  if (now.kind !== 'slowed') return 'ok';
  const result = await passFriction(now.by, typed);
  if (result === 'ok') await beginUnlock();
  return result;
}

/** Counts the try before it is made: a browser that is killed meanwhile has no try for nothing. */
async function trySecret(record: LockRecord, typed: string): Promise<boolean> {
  if (waitLeftMs(record.tries, Date.now()) > 0) return false;
  await saveLockRecord({ ...record, tries: afterFailure(record.tries, Date.now()) });
  return isSecret(normalSecret(typed), record.secret);
}

async function answer(result: LockReply['result']): Promise<LockReply> {
  const now = await status();
  await tellPages(now.kind);
  return { result, status: now };
}

async function status(): Promise<LockStatus> {
  const record = await loadLockRecord();
  const { friction } = (await loadSettings()).settings;
  if (!record && friction === 'off') return { kind: 'none' };
  const leftMs = await unlockLeft();
  if (leftMs > 0) return { kind: 'unlocked', leftMs, by: record ? 'secret' : 'friction' };
  if (!record) return slowedBy(friction);
  const tries = sinceClock(record.tries, Date.now());
  if (tries !== record.tries) await saveLockRecord({ ...record, tries });
  return { kind: 'locked', waitMs: waitLeftMs(tries, Date.now()) };
}

async function slowedBy(by: Friction): Promise<LockStatus> {
  return by === 'off' ? { kind: 'none' } : { kind: 'slowed', by, challenge: await frictionChallenge(by) };
}
