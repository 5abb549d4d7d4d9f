import { expect, test } from 'vitest';
import type { LockHint } from '../../../../src/core/family/lock-status.ts';
import { showingUnder } from '../../../../src/core/family/showing.ts';

test.each<[LockHint, boolean, [boolean, boolean, boolean]]>([
  ['none', false, [true, true, false]],
  ['none', true, [true, true, false]],
  ['locked', false, [false, false, true]],
  ['locked', true, [true, false, false]],
  ['unlocked', false, [true, true, true]],
  ['unlocked', true, [true, true, false]],
])('lock %s, show once %s: show once, always, ask first: %j', (familyLock, mayShowOnceLocked, expected) => {
  const { mayShowOnce, mayShowAlways, isAsked } = showingUnder({ familyLock, mayShowOnceLocked });
  expect([mayShowOnce, mayShowAlways, isAsked]).toEqual(expected);
});
