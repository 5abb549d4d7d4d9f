import { expect, test } from 'vitest';
import { WholeFileBudget } from '../../../../src/content/origin/whole-file-budget.ts';

const takeAt = (budget: WholeFileBudget, nowMs: number, times: number) =>
  Array.from({ length: times }, () => {
    const hasOne = budget.hasOne(nowMs);
    if (hasOne) budget.take();
    return hasOne;
  }).filter((hadOne) => hadOne).length;

test('a few files at once, then one more each ten seconds', () => {
  const budget = new WholeFileBudget();
  expect(takeAt(budget, 1000, 100)).toBe(5);
  expect(takeAt(budget, 10_999, 100)).toBe(0);
  expect(takeAt(budget, 11_000, 100)).toBe(1);
  expect(takeAt(budget, 34_000, 100)).toBe(2);
});

test('a page that rested has its few again, and no more', () => {
  const budget = new WholeFileBudget();
  takeAt(budget, 0, 5);
  expect(takeAt(budget, 3_600_000, 100)).toBe(5);
});
