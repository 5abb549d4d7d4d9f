import { beforeEach, expect, test, vi } from 'vitest';
import { defaultSettings, type ParsedSettings } from '../../../src/core/settings/parse-settings.ts';
import {
  copyPolicy,
  loadSettings,
  onPolicyChanged,
  onSettingsChanged,
  saveSettings,
} from '../../../src/platform/settings-store.ts';
import { fakeBrowser } from '../fake-browser.ts';
import { siteOf } from '../samples.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../fake-browser.ts')).fakeBrowser }));

beforeEach(() => {
  fakeBrowser.storage.local.values = {};
  fakeBrowser.storage.managed.values = {};
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
  await vi.waitFor(() => expect(heard).toHaveLength(1));
  stop.abort();
  await saveSettings(defaultSettings());
  await loadSettings(); // whoever still listened would have heard by now
  expect(heard).toEqual([{ settings, problems: [] }]);
});

test('a policy of the browser holds as soon as the background has copied it, and those who listen hear of it', async () => {
  await saveSettings(settings);
  const heard: ParsedSettings[] = [];
  const stop = new AbortController();
  onSettingsChanged((parsed) => heard.push(parsed), stop.signal);
  onPolicyChanged(() => void copyPolicy());
  await fakeBrowser.storage.managed.set({ isEnabled: true });
  await vi.waitFor(() => expect(heard).toHaveLength(1));
  const underPolicy = {
    settings: { ...settings, isEnabled: true },
    problems: [{ kind: 'managed', names: ['isEnabled'] }],
  };
  expect(heard).toEqual([underPolicy]);
  expect(await loadSettings()).toEqual(underPolicy);
  await copyPolicy(); // the same again is no change
  await saveSettings({ ...settings, smallestEdgePx: 64 });
  await vi.waitFor(() => expect(heard).toHaveLength(2));
  expect(heard.map(({ settings: { isEnabled, smallestEdgePx } }) => [isEnabled, smallestEdgePx])).toEqual([
    [true, 32],
    [true, 64],
  ]);
  stop.abort();
  fakeBrowser.storage.managed.values = {};
  await copyPolicy();
  expect(await loadSettings()).toEqual({ settings: { ...settings, smallestEdgePx: 64 }, problems: [] });
});

test('a schedule puts its profile in force when its time comes, and takes it back', async () => {
  vi.useFakeTimers({ now: new Date(2026, 10, 23, 7, 59), toFake: ['Date', 'setInterval', 'clearInterval'] });
  const heard: ParsedSettings[] = [];
  const stop = new AbortController();
  try {
    const schoolDay = { profile: 'child' as const, days: [1], fromMinute: 480, untilMinute: 1200 };
    await saveSettings({ ...defaultSettings(), schedule: [schoolDay] });
    onSettingsChanged((parsed) => heard.push(parsed), stop.signal).follow((await loadSettings()).settings);
    vi.advanceTimersByTime(30_000);
    expect(heard).toEqual([]);
    vi.advanceTimersByTime(30_000);
    await vi.waitFor(() => expect(heard).toHaveLength(1));
    expect(heard[0]?.problems).toEqual([{ kind: 'scheduled', profile: 'child' }]);
    vi.setSystemTime(new Date(2026, 10, 23, 20));
    vi.advanceTimersByTime(30_000);
    await vi.waitFor(() => expect(heard).toHaveLength(2));
    expect(heard[1]?.problems).toEqual([]);
  } finally {
    stop.abort();
    vi.useRealTimers();
  }
});
