import { beforeEach, expect, test, vi } from 'vitest';
import { defaultSettings, type ParsedSettings } from '../../../src/core/settings/parse-settings.ts';
import { loadSettings, onSettingsChanged, saveSettings } from '../../../src/platform/settings-store.ts';
import { fakeBrowser } from '../fake-browser.ts';
import { siteOf } from '../samples.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../fake-browser.ts')).fakeBrowser }));

beforeEach(() => {
  fakeBrowser.storage.local.values = {};
});

const settings = { ...defaultSettings(), isEnabled: false, pausedSites: [siteOf('space.example')] };

test('settings are read as they were saved', async () => {
  await saveSettings(settings);
  expect(await loadSettings()).toEqual({ settings, problems: [] });
});

test('a fresh profile has the defaults and no problems', async () => {
  expect(await loadSettings()).toEqual({ settings: defaultSettings(), problems: [] });
});

test('a broken value is named', async () => {
  fakeBrowser.storage.local.values = { settings: { version: 1, values: { isEnabled: 'yes' } } };
  const { problems } = await loadSettings();
  expect(problems).toEqual([{ kind: 'broken-setting', name: 'isEnabled' }]);
});

test('those who listen hear of each change of settings, until they stop', async () => {
  const heard: ParsedSettings[] = [];
  const stop = new AbortController();
  onSettingsChanged((parsed) => heard.push(parsed), stop.signal);
  await saveSettings(settings);
  await fakeBrowser.storage.local.set({ other: 1 });
  await fakeBrowser.storage.session.set({ settings: 'of the session' });
  stop.abort();
  await saveSettings(defaultSettings());
  expect(heard).toEqual([{ settings, problems: [] }]);
});
