import type { Friction, FrictionKind } from './friction.ts';

/**
 * Whether anything stands before covering less, as every part of the extension may know.
 *
 * none      nothing
 * locked    a family lock holds: it takes the PIN
 * slowed    no PIN, but a friction that a person set for themselves
 * unlocked  it was opened, for minutes
 */
export const lockHints = ['none', 'locked', 'slowed', 'unlocked'] as const;
export type LockHint = (typeof lockHints)[number];

/** Whether what loosens is refused at the moment. */
export function isHeld(hint: LockHint): boolean {
  return hint === 'locked' || hint === 'slowed';
}

/**
 * What settings say of it. A friction holds as soon as it is in force, also where nobody has written the hint yet: by a
 * policy of the browser, or by a file.
 */
export function lockHintOf(settings: {
  readonly familyLock: LockHint;
  readonly friction: Friction;
}): LockHint {
  const { familyLock, friction } = settings;
  return familyLock === 'none' && friction !== 'off' ? 'slowed' : familyLock;
}

/** A friction that was begun, as it is shown. `leftMs`: how long it cannot be passed yet. */
export type FrictionChallenge =
  | { readonly kind: 'wait'; readonly leftMs: number }
  | { readonly kind: 'retype'; readonly text: string };

/** The family lock, or a friction, as the extension's own pages show it. */
export type LockStatus =
  | { readonly kind: 'none' }
  /** `waitMs`: how long no PIN is tried, after too many wrong ones; 0 when one may be tried now. */
  | { readonly kind: 'locked'; readonly waitMs: number }
  /** `challenge`: undefined until somebody begins. */
  | {
      readonly kind: 'slowed';
      readonly by: FrictionKind;
      readonly challenge?: FrictionChallenge | undefined;
    }
  /** `leftMs`: when it locks itself again. `by`: what opened it. */
  | { readonly kind: 'unlocked'; readonly leftMs: number; readonly by: 'secret' | 'friction' };

/** A stored hint. @returns undefined for anything else. */
export function parseLockHint(stored: unknown): LockHint | undefined {
  return lockHints.find((hint) => hint === stored);
}
