import { expect, test } from 'vitest';
import {
  openWindow,
  parseUnlockWindow,
  unlockLeftMs,
  unlockMs,
} from '../../../../src/core/family/unlock-window.ts';

const nowMs = 1_700_000_000_000;

test('an unlock lasts its minutes and no longer', () => {
  const unlock = openWindow(nowMs);
  expect(unlockLeftMs(unlock, nowMs)).toBe(unlockMs);
  expect(unlockLeftMs(unlock, nowMs + unlockMs - 1)).toBe(1);
  expect(unlockLeftMs(unlock, nowMs + unlockMs)).toBe(0);
});

test('a clock set back ends it', () => {
  const seen = { ...openWindow(nowMs), seenMs: nowMs + 60_000 };
  expect(unlockLeftMs(seen, nowMs + 59_999)).toBe(0);
});

test('what is no unlock is none', () => {
  for (const stored of [undefined, null, 1, 'x', {}, { untilMs: 1 }, { untilMs: '1', seenMs: 2 }]) {
    expect(parseUnlockWindow(stored)).toBeUndefined();
  }
  expect(parseUnlockWindow(openWindow(nowMs))).toEqual(openWindow(nowMs));
});
