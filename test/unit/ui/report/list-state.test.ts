import { describe, expect, test } from 'vitest';
import { fillReport, nothingChosen } from '../../../../src/core/report/fill-report.ts';
import { reportIdOf } from '../../../../src/core/report/verdict-report.ts';
import {
  foundReports,
  initialListState,
  type ListEvent,
  meantReports,
  reduceList,
} from '../../../../src/ui/report/list-state.ts';
import { imageIdOf, reportDraft } from '../../samples.ts';

const { picture } = reportDraft().facts;
const notes = ['a lake', 'a beach', 'a tree'];
const reports = [1, 2, 3].map((number) =>
  fillReport(reportDraft({ picture: { ...picture, imageId: imageIdOf(number) } }), {
    ...nothingChosen,
    note: notes[number - 1] ?? '',
  }),
);
const [first, second, third] = reports.map(reportIdOf);
const after = (...events: readonly ListEvent[]) =>
  [{ kind: 'reports-read', kept: { reports, unreadable: [] } } as const, ...events].reduce(
    reduceList,
    initialListState,
  );
const choose = (reportId = first, isChosen = true): ListEvent => {
  if (reportId === undefined) throw new Error('there is no such report');
  return { kind: 'report-chosen', reportId, isChosen };
};

describe('the reports that are meant', () => {
  const meant = (...events: readonly ListEvent[]) => {
    const state = after(...events);
    return meantReports(
      foundReports(state, () => ''),
      state.chosen,
    ).map(reportIdOf);
  };

  test('are all that were found, as long as none is chosen', () => {
    expect(meant()).toEqual([first, second, third]);
    expect(meant({ kind: 'searched', search: 'beach' })).toEqual([second]);
    expect(meant(choose(first), choose(first, false))).toEqual([first, second, third]);
  });

  test('are the chosen ones, of those that were found', () => {
    expect(meant(choose(third), choose(first))).toEqual([first, third]);
    expect(meant(choose(third), choose(first), { kind: 'searched', search: 'tree' })).toEqual([third]);
  });

  test('are never one that a search hides or another page has deleted', () => {
    expect(meant(choose(first), { kind: 'searched', search: 'beach' })).toEqual([second]);
    const rest = { reports: reports.slice(1), unreadable: [] };
    expect(meant(choose(first), choose(second), { kind: 'reports-read', kept: rest })).toEqual([second]);
  });
});

test('a deletion waits for an answer, and no longer than that', () => {
  const asked = after({ kind: 'deletion-asked', reportIds: ['a', 'b'] });
  expect(asked.toDelete).toEqual(['a', 'b']);
  expect(reduceList(asked, { kind: 'deletion-answered' }).toDelete).toEqual([]);
});

test('more rows are listed when wanted, and a new search begins anew', () => {
  const more = after({ kind: 'more-wanted' });
  expect(more.maxRows).toBe(2 * initialListState.maxRows);
  expect(reduceList(more, { kind: 'searched', search: 'x' }).maxRows).toBe(initialListState.maxRows);
});

test('what could not be read is said, until it could be', () => {
  const refused = after({ kind: 'reports-refused', problem: 'not-changed' });
  expect(refused.problem).toBe('not-changed');
  expect(refused.kept?.reports).toHaveLength(3);
  expect(after().problem).toBeUndefined();
});
