import { type PortableName, type PortableSettings, portableNames } from './portable-settings.ts';
import { type Settings, settingsSchema, settingsVersion } from './schema.ts';

/** Says what a file is, before anything else in it is believed. */
export const settingsFileFormat = 'safer-spaces-settings';

/** Longest file that is read, in UTF-16 units: all that settings can hold is a tenth of it. */
export const maxSettingsFileLength = 10_000_000;

/** Longest name of a rejected line that is told. */
const maxToldLength = 60;
/** Rejected lines that are told. */
const maxTold = 50;

/** Settings as a file, for another device or another day. `docs/settings.schema.json` is its schema. */
export type SettingsFile = {
  readonly format: typeof settingsFileFormat;
  /** Of the stored settings' shape. */
  readonly version: typeof settingsVersion;
  readonly exportedAtMs: number;
  readonly extensionVersion: string;
  readonly values: PortableSettings;
};

/** One line of a file that is not taken. `name` is the file's own word: show it as text only. */
export type RejectedSetting = { readonly name: string; readonly why: 'unknown' | 'wrong-value' };

export type ReadSettingsFile =
  | {
      readonly kind: 'settings';
      readonly values: Partial<PortableSettings>;
      readonly rejected: readonly RejectedSetting[];
    }
  | { readonly kind: 'refused'; readonly why: SettingsFileRefusal };

export const settingsFileRefusals = [
  'too-large',
  'no-json',
  'other-format',
  'newer-version',
  'nothing-in-it',
] as const;
export type SettingsFileRefusal = (typeof settingsFileRefusals)[number];

/** The text of a file with these settings. Neither the family lock nor anything of it is in it. */
export function writeSettingsFile(
  settings: Settings,
  { exportedAtMs, extensionVersion }: Pick<SettingsFile, 'exportedAtMs' | 'extensionVersion'>,
): string {
  // Object.fromEntries forgets which value belongs to which name.
  const values = Object.fromEntries(
    portableNames.map((name) => [name, settings[name]]),
  ) as unknown as PortableSettings;
  const file: SettingsFile = {
    format: settingsFileFormat,
    version: settingsVersion,
    exportedAtMs,
    extensionVersion,
    values,
  };
  return `${JSON.stringify(file, undefined, 2)}\n`;
}

/** Reads such a file: what is right in it, and by name what is not. Nothing is applied by that. Never throws. */
export function readSettingsFile(written: string): ReadSettingsFile {
  if (written.length > maxSettingsFileLength) return { kind: 'refused', why: 'too-large' };
  const file = parseJson(written);
  if (file === undefined) return { kind: 'refused', why: 'no-json' };
  if (!isRecord(file) || file.format !== settingsFileFormat || !isRecord(file.values)) {
    return { kind: 'refused', why: 'other-format' };
  }
  if (file.version !== settingsVersion) return { kind: 'refused', why: 'newer-version' };
  const values: [PortableName, unknown][] = [];
  const rejected: RejectedSetting[] = [];
  for (const [name, stored] of Object.entries(file.values)) {
    const known = portableNames.find((other) => other === name);
    const value = known && settingsSchema[known].parse(stored);
    if (known && value !== undefined) values.push([known, value]);
    else if (rejected.length < maxTold) {
      rejected.push({ name: name.slice(0, maxToldLength), why: known ? 'wrong-value' : 'unknown' });
    }
  }
  if (values.length === 0) return { kind: 'refused', why: 'nothing-in-it' };
  // As above; each value was parsed by the row of its name.
  return { kind: 'settings', values: Object.fromEntries(values) as Partial<PortableSettings>, rejected };
}

function parseJson(written: string): unknown {
  try {
    return JSON.parse(written);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
