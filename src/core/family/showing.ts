import type { Friction } from './friction.ts';
import { isHeld, type LockHint, lockHintOf } from './lock-status.ts';

/** What a person in front of a page may do about a cover. */
export type Showing = {
  /** Whether "show" is offered: one picture, until the page is loaded again. */
  readonly mayShowOnce: boolean;
  /** Whether "always show" is offered, for a picture or a site. */
  readonly mayShowAlways: boolean;
  /** Whether the background is asked before a picture is shown: what is offered may be minutes old. */
  readonly isAsked: boolean;
  /** Who can unlock, where that has to come first: a grown-up, or the person themselves after a moment. */
  readonly unlocker: 'grown-up' | 'oneself';
};

/** Before the settings are known: nothing is offered, and nothing done unasked. */
export const showingUnknown: Showing = {
  mayShowOnce: false,
  mayShowAlways: false,
  isAsked: true,
  unlocker: 'grown-up',
};

/** What the family lock, or a friction, leaves to a person in front of a page. Pure. */
export function showingUnder(settings: {
  readonly familyLock: LockHint;
  readonly friction: Friction;
  readonly mayShowOnceLocked: boolean;
}): Showing {
  const { mayShowOnceLocked } = settings;
  const hint = lockHintOf(settings);
  const mayShowAlways = !isHeld(hint);
  return {
    mayShowOnce: mayShowAlways || mayShowOnceLocked,
    mayShowAlways,
    isAsked: hint !== 'none' && !mayShowOnceLocked,
    unlocker: hint === 'slowed' ? 'oneself' : 'grown-up',
  };
}
