import browser from 'webextension-polyfill';
import { type ParsedSettings, parseSettings, type StoredSettings } from '../core/settings/parse-settings.ts';
import { type Settings, settingsVersion } from '../core/settings/schema.ts';

const storageKey = 'settings';

/** Reads the settings; a broken value has its default and is named among the problems. */
export async function loadSettings(): Promise<ParsedSettings> {
  const stored = await browser.storage.local.get(storageKey);
  return parseSettings(stored[storageKey]);
}

/** Writes all settings. Only the background, the settings authority, calls this. */
export async function saveSettings(settings: Settings): Promise<void> {
  const stored: StoredSettings = { version: settingsVersion, values: settings };
  await browser.storage.local.set({ [storageKey]: stored });
}

/** Calls back after each change, from wherever it came, until `signal` aborts. */
export function onSettingsChanged(callback: (parsed: ParsedSettings) => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, browser.Storage.StorageChange>, area: string) => {
    const change = changes[storageKey];
    if (area === 'local' && change !== undefined) callback(parseSettings(change.newValue));
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener), { once: true });
}
