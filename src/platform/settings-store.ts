import browser from 'webextension-polyfill';
import {
  type ManagedSettings,
  nothingManaged,
  parseManaged,
  underPolicy,
} from '../core/settings/managed-settings.ts';
import { type ParsedSettings, parseSettings, type StoredSettings } from '../core/settings/parse-settings.ts';
import { type Settings, settingsVersion } from '../core/settings/schema.ts';

const storageKey = 'settings';

/** What the browser's policy fixes, as it was read last. */
let managed = nothingManaged;

/** Reads the settings as they hold, what the browser's policy fixes included; a broken value has its default and is named. */
export async function loadSettings(): Promise<ParsedSettings> {
  const [own, policy] = await Promise.all([loadOwnSettings(), loadManaged()]);
  return underPolicy(own, policy);
}

/** Reads a person's own settings, whatever a policy makes of them. */
export async function loadOwnSettings(): Promise<ParsedSettings> {
  const stored = await browser.storage.local.get(storageKey);
  return parseSettings(stored[storageKey]);
}

/** Reads what the browser's policy fixes. Never rejects. */
export async function loadManaged(): Promise<ManagedSettings> {
  try {
    managed = parseManaged(await browser.storage.managed.get());
  } catch {
    managed = nothingManaged; // a browser without any policy may refuse to be asked
  }
  return managed;
}

/** Writes all of a person's own settings. Only the background, the settings authority, calls this. */
export async function saveSettings(settings: Settings): Promise<void> {
  const stored: StoredSettings = { version: settingsVersion, values: settings };
  await browser.storage.local.set({ [storageKey]: stored });
}

/** Calls back after each change, from wherever it came, until `signal` aborts. */
export function onSettingsChanged(callback: (parsed: ParsedSettings) => void, signal: AbortSignal): void {
  // Read once now, so that a change of a person's own need not wait for it.
  void loadManaged();
  const listener = (changes: Record<string, browser.Storage.StorageChange>, area: string) => {
    const change = changes[storageKey];
    if (area === 'local' && change !== undefined) {
      callback(underPolicy(parseSettings(change.newValue), managed));
    }
    if (area === 'managed') {
      void loadSettings().then(
        (parsed) => !signal.aborted && callback(parsed),
        () => undefined, // the next change of a setting brings the policy, too
      );
    }
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener), { once: true });
}
