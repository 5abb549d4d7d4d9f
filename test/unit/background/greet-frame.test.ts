import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { dropGate, greetFrame } from '../../../src/background/greet-frame.ts';
import { sortSites } from '../../../src/core/context/sorted-sites.ts';
import { defaultSettings } from '../../../src/core/settings/parse-settings.ts';
import { gateCss } from '../../../src/core/veil/gate-css.ts';
import { standingUnknown } from '../../../src/core/whole-site/standing.ts';
import { dropHostList, keepHostList } from '../../../src/platform/host-list-store.ts';
import { saveSettings } from '../../../src/platform/settings-store.ts';
import { hostListOf, siteOf } from '../samples.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../fake-browser.ts')).fakeBrowser }));

const sender = {
  kind: 'frame',
  tabId: 7,
  frameId: 3,
  documentId: 'D1',
  topUrl: 'https://www.hub.example/spaces/1',
} as const;
const hello = { name: 'frame/hello', attribute: 'qwertyuiop', host: 'space.example' } as const;
const sheet = {
  target: { tabId: 7, documentIds: ['D1'] },
  css: gateCss('qwertyuiop'),
  origin: 'USER',
};

let inserted: unknown[] = [];
let removed: unknown[] = [];
beforeEach(async () => {
  [inserted, removed] = [[], []];
  const scripting = {
    insertCSS: async (injection: unknown) => void inserted.push(injection),
    removeCSS: async (injection: unknown) => void removed.push(injection),
  };
  vi.stubGlobal('chrome', { scripting });
  await saveSettings(defaultSettings());
});
afterEach(() => void vi.unstubAllGlobals());

describe('a new frame', () => {
  test('is told the settings and the page around it, with the gate in its own document', async () => {
    expect(await greetFrame(hello, sender)).toEqual({
      isAdultPage: false,
      listed: [],
      isGateInPlace: true,
      settings: defaultSettings(),
      standing: standingUnknown,
      topHost: 'www.hub.example',
    });
    expect(inserted).toEqual([sheet]);
  });

  test.each([
    ['where the extension is switched off', { isEnabled: false }],
    ['on a paused page', { pausedSites: [siteOf('hub.example')] }],
    ['of a paused site in another page', { pausedSites: [siteOf('space.example')] }],
  ])('%s gets no gate', async (_, changed) => {
    await saveSettings({ ...defaultSettings(), ...changed });
    expect(await greetFrame(hello, sender)).toMatchObject({ isGateInPlace: false });
    expect(inserted).toEqual([]);
  });

  test('hears when the gate could not be put in place', async () => {
    vi.stubGlobal('chrome', {
      scripting: {
        insertCSS: async () => {
          throw new Error('No document with id D1');
        },
      },
    });
    expect(await greetFrame(hello, sender)).toMatchObject({ isGateInPlace: false });
  });

  test('is told what lists of websites say of it and of the page around it', async () => {
    const [hub, art] = [
      hostListOf(),
      hostListOf({ listId: '1795730400000-1111111111111111', name: 'art.txt' }),
    ];
    await saveSettings({ ...defaultSettings(), hostLists: [hub, art] });
    await keepHostList(hub.listId, {
      sites: sortSites(['hub.example']).sites,
      exceptions: sortSites([]).sites,
    });
    await keepHostList(art.listId, {
      sites: sortSites(['art.example']).sites,
      exceptions: sortSites([]).sites,
    });
    expect(await greetFrame(hello, sender)).toMatchObject({
      listed: [{ site: 'hub.example', by: 'hub.example', listId: hub.listId }],
    });
    for (const { listId } of [hub, art]) await dropHostList(listId);
  });

  test('in a page without an address has its own host to go by', async () => {
    const reply = await greetFrame({ ...hello, host: '' }, { ...sender, topUrl: '' });
    expect(reply).toMatchObject({ isGateInPlace: true, topHost: '' });
  });
});

test('a gate is taken away as it was put there', async () => {
  await greetFrame(hello, sender);
  await dropGate({ name: 'frame/drop-gate', attribute: 'qwertyuiop' }, sender);
  expect(removed).toEqual(inserted);
});
