import { beforeEach, describe, expect, test, vi } from 'vitest';
import { markAlerted } from '../../../src/background/alerted-sites.ts';
import { applyChange } from '../../../src/background/settings-authority.ts';
import { choosePassage, forgetPassages, standingOf } from '../../../src/background/whole-sites.ts';
import { defaultSettings } from '../../../src/core/settings/parse-settings.ts';
import type { Settings } from '../../../src/core/settings/schema.ts';
import { standingUnknown } from '../../../src/core/whole-site/standing.ts';
import { saveSettings } from '../../../src/platform/settings-store.ts';
import { fakeBrowser } from '../fake-browser.ts';
import { siteOf } from '../samples.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../fake-browser.ts')).fakeBrowser }));

const sender = {
  kind: 'frame',
  tabId: 7,
  frameId: 0,
  documentId: 'D1',
  topUrl: 'https://gallery.example/1',
} as const;
const readOn = { name: 'frame/passage', host: 'gallery.example', passage: 'covered' } as const;
const judge = { ...readOn, passage: 'judged' } as const;
const rule = { site: siteOf('gallery.example'), rule: 'cover-all' } as const;

const settle = (changed: Partial<Settings> = {}) => saveSettings({ ...defaultSettings(), ...changed });

beforeEach(async () => {
  fakeBrowser.storage.local.values = {};
  fakeBrowser.storage.session.values = {};
  await settle({ labelledPages: 'cover-all', siteRules: [rule] });
});

describe('what a person chose for a covered website', () => {
  test('holds in one tab, for one host, until the tab closes', async () => {
    expect(await choosePassage(readOn, sender)).toEqual({ kind: 'applied' });
    expect(await standingOf('gallery.example', sender)).toMatchObject({ own: 'covered', top: 'covered' });
    expect(await standingOf('space.example', sender)).toMatchObject({ own: 'closed', top: 'covered' });
    expect(await standingOf('gallery.example', { ...sender, tabId: 8 })).toEqual(standingUnknown);
    await forgetPassages(7);
    expect(await standingOf('gallery.example', sender)).toEqual(standingUnknown);
  });

  test('is kept for two at once', async () => {
    await Promise.all([
      choosePassage(readOn, sender),
      choosePassage({ ...readOn, host: 'b.example' }, sender),
    ]);
    expect(await standingOf('b.example', sender)).toMatchObject({ own: 'covered', top: 'covered' });
  });

  test('is forgotten for the first of very many', async () => {
    for (let count = 0; count < 201; count += 1) {
      await choosePassage({ ...readOn, host: `site-${count}.example` }, sender);
    }
    expect((await standingOf('site-0.example', sender)).own).toBe('closed');
    expect((await standingOf('site-1.example', sender)).own).toBe('covered');
  });

  test('may be anything without a lock or a policy', async () => {
    expect(await choosePassage(judge, sender)).toEqual({ kind: 'applied' });
    expect((await standingOf('gallery.example', sender)).own).toBe('judged');
  });

  test('is read on only, where a policy covers labelled pages, or comes to do so', async () => {
    await choosePassage(judge, { ...sender, tabId: 8 });
    await fakeBrowser.storage.local.set({ policy: { labelledPages: 'cover-all' } });
    expect(await choosePassage(judge, sender)).toEqual({ kind: 'managed' });
    expect((await standingOf('gallery.example', { ...sender, tabId: 8 })).own).toBe('closed');
    expect(await choosePassage(readOn, sender)).toEqual({ kind: 'applied' });
  });
});

describe('an alert', () => {
  test('is told as the cause until a person decides about the rule', async () => {
    await markAlerted(rule.site);
    expect((await standingOf('www.gallery.example', sender)).isByAlert).toBe(true);
    await applyChange({ kind: 'set-site-rule', rule }, { kind: 'own-page' });
    expect((await standingOf('www.gallery.example', sender)).isByAlert).toBe(false);
  });

  test('is no cause where its rule is gone', async () => {
    await markAlerted(rule.site);
    await settle();
    expect((await standingOf('gallery.example', sender)).isByAlert).toBe(false);
  });
});
