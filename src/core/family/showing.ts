import type { LockHint } from './lock-status.ts';

/** What a person in front of a page may do about a cover. */
export type Showing = {
  /** Whether "show" is offered: one picture, until the page is loaded again. */
  readonly mayShowOnce: boolean;
  /** Whether "always show" is offered, for a picture or a site. */
  readonly mayShowAlways: boolean;
  /** Whether the background is asked before a picture is shown: what is offered may be minutes old. */
  readonly isAsked: boolean;
};

/** Before the settings are known: nothing is offered, and nothing done unasked. */
export const showingUnknown: Showing = { mayShowOnce: false, mayShowAlways: false, isAsked: true };

/** What the family lock leaves to a person in front of a page. Pure. */
export function showingUnder(settings: {
  readonly familyLock: LockHint;
  readonly mayShowOnceLocked: boolean;
}): Showing {
  const { familyLock, mayShowOnceLocked } = settings;
  const mayShowAlways = familyLock !== 'locked';
  return {
    mayShowOnce: mayShowAlways || mayShowOnceLocked,
    mayShowAlways,
    isAsked: familyLock !== 'none' && !mayShowOnceLocked,
  };
}
