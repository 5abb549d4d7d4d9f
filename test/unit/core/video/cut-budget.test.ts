import { describe, expect, test } from 'vitest';
import { addSpan, mayCoverCut } from '../../../../src/core/video/cut-budget.ts';

const span = (fromMs: number, toMs: number) => ({ fromMs, toMs });

describe('covers at cuts', () => {
  test('are always allowed where a film cuts every three seconds', () => {
    const spans = Array.from({ length: 20 }, (_, index) => span(index * 3000, index * 3000 + 200));
    expect(mayCoverCut(spans, 60_000)).toBe(true);
  });

  test('end where they would take more than a quarter of the time', () => {
    expect(mayCoverCut([span(0, 2499)], 9000)).toBe(true);
    expect(mayCoverCut([span(0, 2500)], 9000)).toBe(false);
  });

  test('are allowed again ten seconds later', () => {
    expect(mayCoverCut([span(0, 5000)], 6000)).toBe(false);
    expect(mayCoverCut([span(0, 5000)], 14_000)).toBe(true);
  });

  test('are forgotten when they no longer count', () => {
    expect(addSpan([span(0, 100)], span(20_000, 20_100))).toEqual([span(20_000, 20_100)]);
    expect(addSpan([span(19_000, 19_100)], span(20_000, 20_100))).toHaveLength(2);
  });
});
