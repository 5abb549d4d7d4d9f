import { expect, test } from 'vitest';
import type { LockHint } from '../../../../src/core/family/lock-status.ts';
import { showingUnder } from '../../../../src/core/family/showing.ts';

test.each<[LockHint, boolean, [boolean, boolean, boolean]]>([
  ['none', false, [true, true, false]],
  ['none', true, [true, true, false]],
  ['locked', false, [false, false, true]],
  ['locked', true, [true, false, false]],
  ['slowed', false, [false, false, true]],
  ['slowed', true, [true, false, false]],
  ['unlocked', false, [true, true, true]],
  ['unlocked', true, [true, true, false]],
])('lock %s, show once %s: show once, always, ask first: %j', (familyLock, mayShowOnceLocked, expected) => {
  const { mayShowOnce, mayShowAlways, isAsked } = showingUnder({
    familyLock,
    friction: 'off',
    mayShowOnceLocked,
  });
  expect([mayShowOnce, mayShowAlways, isAsked]).toEqual(expected);
});

test('a friction that nobody has written a hint of yet holds all the same', () => {
  const showing = { mayShowOnce: false, mayShowAlways: false, isAsked: true, unlocker: 'oneself' };
  expect(showingUnder({ familyLock: 'none', friction: 'wait', mayShowOnceLocked: false })).toEqual(showing);
});

test('under a family lock a grown-up can unlock, whatever the friction', () => {
  const under = { familyLock: 'locked', friction: 'wait', mayShowOnceLocked: false } as const;
  expect(showingUnder(under).unlocker).toBe('grown-up');
});
