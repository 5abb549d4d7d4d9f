import browser from 'webextension-polyfill';
import {
  type ManagedSettings,
  nothingManaged,
  parseManaged,
  underPolicy,
} from '../core/settings/managed-settings.ts';
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

type Stored = { readonly own: ParsedSettings; readonly managed: ManagedSettings };

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

/**
 * Calls back after each change, from wherever it came, and when a schedule puts another profile in force, until
 * `signal` aborts.
 */
export function onSettingsChanged(callback: (parsed: ParsedSettings) => void, signal: AbortSignal): void {
  const read = () =>
    void loadStored().then(
      (stored) => {
        if (signal.aborted) return;
        follower.follow(stored.own);
        callback(asTheyHold(stored));
      },
      () => undefined, // the next change of a setting brings the rest, too
    );
  const follower = new ScheduleFollower(read, signal);
  let managed = nothingManaged;
  loadStored().then(
    (stored) => {
      managed = stored.managed;
      follower.follow(stored.own);
    },
    () => undefined, // a disk that cannot be read is told where the settings are needed
  );
  const listener = (changes: Record<string, browser.Storage.StorageChange>, area: string) => {
    if (area !== 'local') return;
    const { [storageKey]: settings, [policyKey]: policy } = changes;
    if (policy) managed = parseManaged(policy.newValue);
    if (!settings) {
      if (policy) read();
      return;
    }
    const own = parseSettings(settings.newValue);
    follower.follow(own);
    callback(asTheyHold({ own, managed }));
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener), { once: true });
}

/** Calls back when a schedule puts another profile in force; without a schedule it costs nothing. */
class ScheduleFollower {
  readonly #onOther: () => void;
  readonly #signal: AbortSignal;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(onOther: () => void, signal: AbortSignal) {
    this.#onOther = onOther;
    this.#signal = signal;
    signal.addEventListener('abort', () => clearInterval(this.#timer), { once: true });
  }

  follow({ settings: { schedule } }: ParsedSettings): void {
    clearInterval(this.#timer);
    if (schedule.length === 0 || this.#signal.aborted) return;
    let inForce = profileAt(schedule, new Date());
    this.#timer = setInterval(() => {
      const now = profileAt(schedule, new Date());
      if (now === inForce) return;
      inForce = now;
      this.#onOther();
    }, scheduleLookMs);
  }
}
