import { migrate } from './migrations/migrate.ts';
import type { PortableName } from './portable-settings.ts';
import type { ProfileName } from './profile-name.ts';
import { type SettingName, type Settings, settingsSchema, settingsVersion } from './schema.ts';

/** Something in the stored settings that could not be used; shown to the person, never swallowed. */
export type SettingsProblem =
  | { readonly kind: 'broken-setting'; readonly name: SettingName }
  | { readonly kind: 'unreadable-settings' }
  | { readonly kind: 'newer-version'; readonly version: number }
  /** A schedule puts this profile in force. */
  | { readonly kind: 'scheduled'; readonly profile: ProfileName }
  /** A policy of the browser fixes these. */
  | { readonly kind: 'managed'; readonly names: readonly PortableName[] }
  /** Entries of that policy that fit no setting, by its own words. */
  | { readonly kind: 'broken-policy'; readonly names: readonly string[] };

export type ParsedSettings = {
  readonly settings: Settings;
  readonly problems: readonly SettingsProblem[];
};

/** What is written to storage. */
export type StoredSettings = { readonly version: number; readonly values: Partial<Settings> };

/**
 * Reads settings from storage. Each value that is missing takes its default in silence; each that is broken
 * takes its default and is named among the problems. Never throws.
 * @param stored whatever storage held, undefined on a fresh profile.
 */
export function parseSettings(stored: unknown): ParsedSettings {
  if (stored === undefined) return { settings: defaultSettings(), problems: [] };
  if (!isRecord(stored) || !isRecord(stored.values) || !isVersion(stored.version)) {
    return { settings: defaultSettings(), problems: [{ kind: 'unreadable-settings' }] };
  }
  const version = stored.version;
  const parsed = parseValues(migrate(stored.values, version));
  if (version <= settingsVersion) return parsed;
  return { ...parsed, problems: [{ kind: 'newer-version', version }, ...parsed.problems] };
}

/** Settings of a fresh profile. */
export function defaultSettings(): Settings {
  return parseValues({}).settings;
}

function parseValues(values: Readonly<Record<string, unknown>>): ParsedSettings {
  const problems: SettingsProblem[] = [];
  const entries = settingNames().map((name) => {
    const { fallback, parse } = settingsSchema[name];
    const stored = values[name];
    if (stored === undefined) return [name, fallback] as const;
    const value = parse(stored);
    if (value === undefined) problems.push({ kind: 'broken-setting', name });
    return [name, value ?? fallback] as const;
  });
  // Object.fromEntries forgets which value belongs to which name; the schema row gave both.
  return { settings: Object.fromEntries(entries) as unknown as Settings, problems };
}

/** Every setting's name, in the order of the schema. */
export function settingNames(): readonly SettingName[] {
  return Object.keys(settingsSchema) as SettingName[]; // an object's keys are its key type
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isVersion(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1;
}
