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

/** What the browser's policy fixes, as it was read last. */
let managed = nothingManaged;

/**
 * Reads the settings as they hold now: what a schedule puts in force and what the browser's policy fixes included; a
 * broken value has its default and is named.
 */
export async function loadSettings(): Promise<ParsedSettings> {
  const [own, policy] = await Promise.all([loadOwnSettings(), loadManaged()]);
  return asTheyHold(own, policy);
}

/** A policy comes before a schedule, and that before a person's own. */
function asTheyHold(own: ParsedSettings, policy: ManagedSettings): ParsedSettings {
  return underPolicy(underSchedule(own, new Date()), policy);
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

/** A schedule is looked at this often: by then a profile has begun or ended, or the clock was set. */
const scheduleLookMs = 30_000;

/**
 * Calls back after each change, from wherever it came, and when a schedule puts another profile in force, until
 * `signal` aborts.
 */
export function onSettingsChanged(callback: (parsed: ParsedSettings) => void, signal: AbortSignal): void {
  const read = () =>
    loadSettings().then(
      (parsed) => !signal.aborted && callback(parsed),
      () => undefined, // the next change of a setting brings the rest, too
    );
  const follower = new ScheduleFollower(() => void read(), signal);
  void loadManaged(); // read once now, so that a change of a person's own need not wait for it
  loadOwnSettings().then(
    (own) => follower.follow(own),
    () => undefined, // a disk that cannot be read is told where the settings are needed
  );
  const listener = (changes: Record<string, browser.Storage.StorageChange>, area: string) => {
    const change = changes[storageKey];
    if (area === 'managed') void read();
    if (area !== 'local' || change === undefined) return;
    const own = parseSettings(change.newValue);
    follower.follow(own);
    callback(asTheyHold(own, managed));
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
