import { expect, test } from 'vitest';
import { matchesSearch } from '../../../../src/core/report/matches-search.ts';
import { reportDraft } from '../../samples.ts';

const report = {
  ...reportDraft().facts,
  note: 'a beach, with Sun',
  pageUrl: 'https://space.example/gallery',
};
const finds = (search: string) => matchesSearch(report, 'Should not be covered, 3 May', search);

test.each(['', '  ', 'beach', 'SUN beach', 'gallery', 'mobilenet', 'infotext', '0000001', 'not be covered'])(
  '"%s" finds the report',
  (search) => {
    expect(finds(search)).toBe(true);
  },
);

test.each(['mountain', 'beach mountain', 'https://cdn.example', '.*'])('"%s" does not', (search) => {
  expect(finds(search)).toBe(false);
});
