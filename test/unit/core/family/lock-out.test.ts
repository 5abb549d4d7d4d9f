import { describe, expect, test } from 'vitest';
import { afterFailure, noTries, sinceClock, waitLeftMs } from '../../../../src/core/family/lock-out.ts';

const nowMs = 1_700_000_000_000;
const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

function wrong(count: number, atMs = nowMs) {
  return Array.from({ length: count }).reduce<typeof noTries>((tries) => afterFailure(tries, atMs), noTries);
}

describe('wrong tries', () => {
  test.each([
    [0, 0],
    [4, 0],
    [5, 30 * second],
    [6, minute],
    [7, 2 * minute],
    [11, 32 * minute],
    [12, hour],
    [2000, hour],
  ])('%i of them cost %i ms', (count, waitMs) => {
    expect(waitLeftMs(wrong(count), nowMs)).toBe(waitMs);
  });

  test('a wait runs down and ends', () => {
    expect(waitLeftMs(wrong(6), nowMs + 20 * second)).toBe(40 * second);
    expect(waitLeftMs(wrong(6), nowMs + hour)).toBe(0);
  });

  test('a clock set back makes the wait begin anew, no shorter and not of years', () => {
    const tries = wrong(6);
    const yearBackMs = nowMs - 365 * 24 * hour;
    expect(waitLeftMs(tries, yearBackMs)).toBe(minute);
    const seen = sinceClock(tries, yearBackMs);
    expect(waitLeftMs(seen, yearBackMs + 50 * second)).toBe(10 * second);
    expect(waitLeftMs(seen, yearBackMs + minute)).toBe(0);
  });
});
