import 'fake-indexeddb/auto';
import { afterEach, expect, test } from 'vitest';
import { followAiSites, isAiSite } from '../../../src/background/ai-sites.ts';
import {
  loadSiteLists,
  maxSiteLists,
  removeSiteList,
  saveSiteList,
} from '../../../src/platform/site-list-store.ts';

const list = (name: string, hosts: readonly string[], exceptions: readonly string[] = []) => ({
  name,
  hosts,
  exceptions,
  rejectedCount: 0,
  importedAtMs: 1,
});

afterEach(async () => {
  for (const { name } of await loadSiteLists()) await removeSiteList(name);
});

followAiSites();

test('a host is listed with all below it, by any list, and not by an exception of any', async () => {
  expect(await isAiSite('art.example')).toBe(false);
  await saveSiteList(list('a.txt', ['art.example']));
  await saveSiteList(list('b.txt', ['other.example'], ['photos.art.example']));
  await expect.poll(() => isAiSite('art.example')).toBe(true);
  expect(await isAiSite('www.art.example')).toBe(true);
  expect(await isAiSite('photos.art.example')).toBe(false);
  expect(await isAiSite('notart.example')).toBe(false);
});

test('a list that was taken away counts no longer', async () => {
  await saveSiteList(list('a.txt', ['art.example']));
  await expect.poll(() => isAiSite('art.example')).toBe(true);
  await removeSiteList('a.txt');
  await expect.poll(() => isAiSite('art.example')).toBe(false);
});

test('no more lists are kept than anybody has', async () => {
  for (let index = 0; index < maxSiteLists; index++)
    expect(await saveSiteList(list(`${index}.txt`, ['art.example']))).toBe(true);
  expect(await saveSiteList(list('more.txt', ['art.example']))).toBe(false);
});
