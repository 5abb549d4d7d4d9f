import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { removeLock, setLock, unlock } from '../../../src/background/family-lock.ts';
import { findHost, listedSites } from '../../../src/background/host-lists.ts';
import { applyChange } from '../../../src/background/settings-authority.ts';
import { sortSites } from '../../../src/core/context/sorted-sites.ts';
import type { SettingsChange } from '../../../src/core/settings/change-settings.ts';
import type { HostListRule } from '../../../src/core/settings/host-list.ts';
import {
  dropHostList,
  dropLeftBehind,
  keepHostList,
  keptHostLists,
} from '../../../src/platform/host-list-store.ts';
import type { Sender } from '../../../src/platform/messages-in.ts';
import { fakeBrowser } from '../fake-browser.ts';
import { hostListOf, siteOf } from '../samples.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../fake-browser.ts')).fakeBrowser }));

const pin = '284617';
const ownPage: Sender = { kind: 'own-page' };
const frame: Sender = {
  kind: 'frame',
  tabId: 1,
  frameId: 2,
  documentId: 'D',
  topUrl: 'https://www.hub.example/',
};
const outcome = async (change: SettingsChange, sender = ownPage) => (await applyChange(change, sender)).kind;
let imports = 0;

beforeEach(() => {
  fakeBrowser.storage.local.values = {};
});

afterEach(async () => {
  for (const listId of await keptHostLists()) await dropHostList(listId);
  await unlock(pin);
  await removeLock();
});

/** Adds a list as the options page does: first what it names, then its row in the settings. */
async function addList(
  hosts: readonly string[],
  { name = 'list.txt', rule = 'cover-all' as HostListRule, exceptions = [] as readonly string[] } = {},
) {
  imports += 1;
  const list = hostListOf({ listId: `1795730400000-${String(imports).padStart(16, '0')}`, name, rule });
  await keepHostList(list.listId, { sites: sortSites(hosts).sites, exceptions: sortSites(exceptions).sites });
  return { list, kind: await outcome({ kind: 'add-host-list', list }) };
}

describe('what lists say', () => {
  test('of a frame is said of its page, too; of a page of ours, of the host that it asks for', async () => {
    const { list } = await addList(['hub.example', 'art.example']);
    const { listId } = list;
    expect(await findHost('below.art.example', frame)).toEqual({
      listed: [
        { site: 'hub.example', by: 'hub.example', listId },
        { site: 'below.art.example', by: 'art.example', listId },
      ],
    });
    expect(await findHost('www.art.example', ownPage)).toEqual({
      listed: [{ site: 'art.example', by: 'art.example', listId }],
    });
    expect(await findHost('other.example', ownPage)).toEqual({ listed: [] });
  });

  test('leaves out what a list excepts, and only for that list', async () => {
    const { list: one } = await addList(['art.example'], { exceptions: ['fine.art.example'] });
    const { list: other } = await addList(['fine.art.example'], { name: 'other.txt' });
    expect(await listedSites([one, other], [siteOf('fine.art.example')])).toEqual([
      { site: 'fine.art.example', by: 'fine.art.example', listId: other.listId },
    ]);
  });

  test('of a list that is not on the disk any more, is that it means every site, until it is there again', async () => {
    const lost = hostListOf();
    const everywhere = [{ site: 'a.example', by: 'a.example', listId: lost.listId }];
    expect(await listedSites([lost], [siteOf('a.example')])).toEqual(everywhere);
    await keepHostList(lost.listId, {
      sites: sortSites(['b.example']).sites,
      exceptions: sortSites([]).sites,
    });
    expect(await listedSites([lost], [siteOf('a.example')])).toEqual([]);
  });
});

test('what a list names is forgotten with it, or when another one takes its place', async () => {
  const { list } = await addList(['a.example']);
  const { list: newer } = await addList(['b.example']);
  await expect.poll(keptHostLists).toEqual([newer.listId]);
  expect(list.listId).not.toBe(newer.listId);
  await outcome({ kind: 'remove-host-list', listId: newer.listId });
  await expect.poll(keptHostLists).toEqual([]);
});

test('what an import left behind is forgotten after an hour, and nothing else', async () => {
  const importedMs = 1_795_730_400_000;
  const { list } = await addList(['a.example']);
  const left = hostListOf().listId;
  const nothing = { sites: sortSites([]).sites, exceptions: sortSites([]).sites };
  await keepHostList(left, nothing);
  await dropLeftBehind([list.listId], importedMs + 3_600_000);
  expect(await keptHostLists()).toEqual([list.listId, left].sort());
  await dropLeftBehind([list.listId], importedMs + 3_600_001);
  expect(await keptHostLists()).toEqual([list.listId]);
});

describe('under a family lock', () => {
  const site = siteOf('art.example');

  test('a list comes freely, and neither goes nor is loosened', async () => {
    await setLock(pin);
    const { list, kind } = await addList(['art.example']);
    const { listId } = list;
    expect(kind).toBe('applied');
    expect(await outcome({ kind: 'remove-host-list', listId })).toBe('locked');
    expect(await outcome({ kind: 'set-host-list-rule', listId, rule: 'careful' })).toBe('locked');
    expect((await addList(['other.example'])).kind).toBe('locked');
    expect(await keptHostLists()).toContain(listId);
    expect(await findHost('art.example', ownPage)).toMatchObject({ listed: [{ site: 'art.example' }] });
    await unlock(pin);
    expect(await outcome({ kind: 'remove-host-list', listId })).toBe('applied');
  });

  test('no rule is made that is looser than what a list says', async () => {
    await addList(['art.example']);
    await setLock(pin);
    const setRule = (rule: 'strict' | 'cover-all', on = site) =>
      outcome({ kind: 'set-site-rule', rule: { site: on, rule } });
    expect(await setRule('strict')).toBe('locked');
    expect(await setRule('strict', siteOf('below.art.example'))).toBe('locked');
    expect(await setRule('strict', siteOf('other.example'))).toBe('applied');
    // A rule for all that lies above leaves the list alone.
    expect(await setRule('strict', siteOf('example'))).toBe('applied');
    expect(await setRule('cover-all')).toBe('applied');
  });

  test('a rule is held against a list that cannot be read, too', async () => {
    const list = hostListOf();
    await outcome({ kind: 'add-host-list', list });
    await setLock(pin);
    expect(await outcome({ kind: 'set-site-rule', rule: { site, rule: 'strict' } })).toBe('locked');
  });
});

test.each<SettingsChange>([
  { kind: 'add-host-list', list: hostListOf() },
  { kind: 'remove-host-list', listId: hostListOf().listId },
  { kind: 'set-host-list-rule', listId: hostListOf().listId, rule: 'careful' },
])('a page asks in vain for %j', async (change) => {
  await expect(applyChange(change, frame)).rejects.toThrow(change.kind);
});
