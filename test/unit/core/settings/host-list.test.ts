import { describe, expect, test } from 'vitest';
import {
  hostListName,
  importedAtMs,
  makeHostListId,
  maxHostLists,
  parseHostListId,
  withHostList,
} from '../../../../src/core/settings/host-list.ts';
import { hostListOf } from '../../samples.ts';

describe('the name of a list', () => {
  test.each([
    ['family.txt', 'family.txt'],
    ['  family.txt ', 'family.txt'],
    [`${'x'.repeat(200)}.txt`, `${'x'.repeat(96)}.txt`],
    ['cod\u202etxt.exe', 'cod⟨U+202E⟩txt.exe'],
    ['', undefined],
    ['   ', undefined],
  ])('of the file %j is %j', (fileName, name) => {
    expect(hostListName(fileName)).toBe(name);
    if (name !== undefined) expect(hostListName(name)).toBe(name);
  });
});

test('an id says when the list was imported', () => {
  const listId = makeHostListId(1_795_730_400_123, '0123456789abcdef');
  expect(parseHostListId(listId)).toBe(listId);
  expect(importedAtMs(listId)).toBe(1_795_730_400_123);
});

describe('a further list', () => {
  const lists = Array.from({ length: maxHostLists }, (_, place) =>
    hostListOf({ listId: makeHostListId(place, '0123456789abcdef'), name: `${place}.txt` }),
  );

  test('takes the place of one of its name', () => {
    const again = hostListOf({ name: '3.txt', rule: 'careful' });
    expect(withHostList(lists, again)).toEqual([...lists.filter(({ name }) => name !== '3.txt'), again]);
  });

  test('pushes nobody out of a full list', () => {
    expect(withHostList(lists, hostListOf({ name: 'new.txt' }))).toBe(lists);
  });
});
