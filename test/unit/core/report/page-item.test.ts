import { expect, test } from 'vitest';
import { type PageTally, tallyItems } from '../../../../src/core/report/page-item.ts';
import type { Cover } from '../../../../src/core/veil/cover.ts';

const columnOf: Record<Cover, keyof PageTally | undefined> = {
  waiting: 'waiting',
  shown: 'shown',
  'shown-by-person': 'shown',
  veiled: 'covered',
  hidden: 'covered',
  'covered-by-person': 'covered',
  unjudged: 'unjudged',
  'left-alone': undefined,
};
const covers = Object.keys(columnOf) as Cover[]; // the keys of a record of covers
const nothing: PageTally = { waiting: 0, shown: 0, covered: 0, unjudged: 0 };

test.each(covers)('counts a picture that is %s in its column alone', (cover) => {
  const column = columnOf[cover];
  expect(tallyItems([cover])).toEqual(column === undefined ? nothing : { ...nothing, [column]: 1 });
});

test('counts nothing on an empty page', () => {
  expect(tallyItems([])).toEqual(nothing);
});

test('adds up a page', () => {
  expect(tallyItems([...covers, 'veiled', 'shown'])).toEqual({
    waiting: 1,
    shown: 3,
    covered: 4,
    unjudged: 1,
  });
});
