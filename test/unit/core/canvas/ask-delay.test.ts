import { expect, test } from 'vitest';
import { type AskNeed, askDelayMs } from '../../../../src/core/canvas/ask-delay.ts';

const need = (named: Partial<AskNeed>): AskNeed => ({
  closeness: undefined,
  sinceLastAskMs: Number.POSITIVE_INFINITY,
  safeInARow: 0,
  isCovered: false,
  hasFailed: false,
  ...named,
});

const cases: readonly (Partial<AskNeed> & { readonly name: string; readonly delayMs: number | undefined })[] =
  [
    { name: 'what was just judged is not asked for', closeness: 'same', delayMs: undefined },
    { name: 'nor when the judge failed at it', closeness: 'same', hasFailed: true, delayMs: undefined },
    { name: 'unknown content that is hidden is asked for at once', sinceLastAskMs: 0, delayMs: 0 },
    { name: 'under a veil it can wait', isCovered: true, sinceLastAskMs: 50, delayMs: 150 },
    { name: 'after a failure it waits longer', hasFailed: true, sinceLastAskMs: 0, delayMs: 1000 },
    {
      name: 'close content is asked for five times a second',
      closeness: 'close',
      sinceLastAskMs: 0,
      delayMs: 200,
    },
    {
      name: 'less often after ten safe ones',
      closeness: 'close',
      sinceLastAskMs: 0,
      safeInARow: 10,
      delayMs: 400,
    },
    {
      name: 'never more seldom than this',
      closeness: 'close',
      sinceLastAskMs: 0,
      safeInARow: 999,
      delayMs: 2000,
    },
    {
      name: 'soon again once it has drifted',
      closeness: 'drifted',
      sinceLastAskMs: 0,
      safeInARow: 999,
      delayMs: 200,
    },
    { name: 'at once when the pause is over', closeness: 'close', sinceLastAskMs: 300, delayMs: 0 },
  ];

test.each(cases)('$name', ({ name: _, delayMs, ...named }) => {
  expect(askDelayMs(need(named))).toBe(delayMs);
});
