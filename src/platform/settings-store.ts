import browser from 'webextension-polyfill';
import { type ManagedSettings, parseManaged, underPolicy } from '../core/settings/managed-settings.ts';
import { type ParsedSettings, parseSettings, type StoredSettings } from '../core/settings/parse-settings.ts';
import { profileAt } from '../core/settings/schedule.ts';
import { underSchedule } from '../core/settings/scheduled-settings.ts';
import { type Settings, settingsVersion } from '../core/settings/schema.ts';

const storageKey = 'settings';

/**
 * A copy of what the browser's policy fixes. `storage.managed` answers at the start of a browser only after seconds (6 s
 * were seen), and no picture can wait for that: pages read the copy, and the background keeps it up to date.
 */
const policyKey = 'policy';

/** A person's own settings, and what a policy of the browser fixes. */
export type Stored = { readonly own: ParsedSettings; readonly managed: ManagedSettings };

/**
 * Reads the settings as they hold now: what a schedule puts in force and what the browser's policy fixes included; a
 * broken value has its default and is named.
 */
export async function loadSettings(): Promise<ParsedSettings> {
  return asTheyHold(await loadStored());
}

/** Reads a person's own settings, and what a policy makes of them. */
export async function loadStored(): Promise<Stored> {
  const stored = await browser.storage.local.get([storageKey, policyKey]);
  return { own: parseSettings(stored[storageKey]), managed: parseManaged(stored[policyKey]) };
}

/** A policy comes before a schedule, and that before a person's own. */
function asTheyHold({ own, managed }: Stored): ParsedSettings {
  return underPolicy(underSchedule(own, new Date()), managed);
}

/** Brings the copy of the browser's policy up to date. Only the background calls this. Rejects when it cannot be written. */
export async function copyPolicy(): Promise<void> {
  const policy = await readPolicy();
  const stored = await browser.storage.local.get(policyKey);
  if (JSON.stringify(stored[policyKey] ?? {}) === JSON.stringify(policy)) return;
  await browser.storage.local.set({ [policyKey]: policy });
}

async function readPolicy(): Promise<Record<string, unknown>> {
  try {
    return await browser.storage.managed.get();
  } catch {
    return {}; // a browser without any policy may refuse to be asked
  }
}

/** Calls back when the browser's policy changed. Must be called while the background script starts. */
export function onPolicyChanged(callback: () => void): void {
  browser.storage.onChanged.addListener((_: unknown, area: string) => {
    if (area === 'managed') callback();
  });
}

/** Writes all of a person's own settings. Only the background, the settings authority, calls this. */
export async function saveSettings(settings: Settings): Promise<void> {
  const stored: StoredSettings = { version: settingsVersion, values: settings };
  await browser.storage.local.set({ [storageKey]: stored });
}

/** A schedule is looked at this often: by then a profile has begun or ended, or the clock was set. */
const scheduleLookMs = 30_000;

/** Looks at the schedule of settings, so that a profile comes into force when its time begins. */
export type ScheduleFollower = {
  /** @param settings that hold now; those of each later change are followed by themselves. */
  readonly follow: (settings: Settings) => void;
};

/**
 * Calls back after each change, from wherever it came, and when a schedule puts another profile in force, until
 * `signal` aborts.
 */
export function onSettingsChanged(
  callback: (parsed: ParsedSettings) => void,
  signal: AbortSignal,
): ScheduleFollower {
  const read = () =>
    void loadSettings().then(
      (parsed) => {
        if (signal.aborted) return;
        follower.follow(parsed.settings);
        callback(parsed);
      },
      () => undefined, // the next change brings this one, too
    );
  const follower = followSchedule(read, signal);
  const listener = (changes: Record<string, browser.Storage.StorageChange>, area: string) => {
    if (area === 'local' && (changes[storageKey] || changes[policyKey])) read();
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener), { once: true });
  return follower;
}

/** Without a schedule it costs nothing. */
function followSchedule(onOther: () => void, signal: AbortSignal): ScheduleFollower {
  let timer: ReturnType<typeof setInterval> | undefined;
  signal.addEventListener('abort', () => clearInterval(timer), { once: true });
  return {
    follow({ schedule }) {
      clearInterval(timer);
      if (schedule.length === 0 || signal.aborted) return;
      const inForce = profileAt(schedule, new Date());
      timer = setInterval(() => {
        if (profileAt(schedule, new Date()) !== inForce) onOther();
      }, scheduleLookMs);
    },
  };
}
