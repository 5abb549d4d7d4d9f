import 'fake-indexeddb/auto';
import { afterEach, expect, test, vi } from 'vitest';
import { nearestListed } from '../../../../src/core/context/sorted-sites.ts';
import { maxHostLists, parseHostList } from '../../../../src/core/settings/host-list.ts';
import { dropHostList, findHostList, keptHostLists } from '../../../../src/platform/host-list-store.ts';
import { readHostList } from '../../../../src/ui/options/read-host-list.ts';
import { quietLog } from '../../quiet-log.ts';
import { hostListOf, siteOf } from '../../samples.ts';

afterEach(async () => {
  for (const listId of await keptHostLists()) await dropHostList(listId);
});

// Registered last, so that it gives the disk back first.
quietLog();

const fileOf = (lines: string, name = 'family.txt') => new File([lines], name);
const full = Array.from({ length: maxHostLists }, (_, place) => hostListOf({ name: `${place}.txt` }));

test('a file becomes a list, and what it names is kept under its id', async () => {
  const read = await readHostList(
    fileOf('||art.test^\nwww.b.test\n@@||fine.art.test^\nno host\n'),
    'strict',
    [],
  );
  if (read.kind !== 'read') throw new Error(read.why);
  const { list, rejected } = read;
  expect(list).toMatchObject({ name: 'family.txt', rule: 'strict', siteCount: 2, rejectedCount: 1 });
  expect(parseHostList(list)).toEqual(list);
  expect(rejected).toEqual([{ lineNumber: 4, text: 'no host', why: 'not-a-host' }]);
  const kept = await findHostList(list.listId);
  const by = (site: string) => kept && nearestListed(kept, siteOf(site));
  expect(['art.test', 'b.test', 'fine.art.test'].map(by)).toEqual(['art.test', 'b.test', undefined]);
});

test('a file without a name is a list all the same', async () => {
  expect(await readHostList(fileOf('a.test', ' '), 'strict', [])).toMatchObject({ list: { name: 'list' } });
});

test.each([
  ['without a website', fileOf('<!doctype html>'), [], 'no-sites'],
  ['of more than 10 MB', fileOf('a'.repeat(10 * 1024 * 1024 + 1)), [], 'too-large'],
  ['for which there is no room', fileOf('a.test'), full, 'too-many'],
] as const)('a file %s is refused, and nothing of it is kept', async (...row) => {
  const [, file, lists, why] = row;
  expect(await readHostList(file, 'strict', lists)).toEqual({ kind: 'refused', why });
  expect(await keptHostLists()).toEqual([]);
});

test('a full number of lists leaves room for one of the same name', async () => {
  expect(await readHostList(fileOf('a.test', '3.txt'), 'strict', full)).toMatchObject({ kind: 'read' });
});

test('a disk that refuses is told', async () => {
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new Error('the disk is full');
  });
  expect(await readHostList(fileOf('a.test'), 'strict', [])).toEqual({ kind: 'refused', why: 'not-kept' });
});
