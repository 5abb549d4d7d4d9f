import { changeSettings, type SettingsChange, type SingleChange } from './change-settings.ts';
import type { ParsedSettings } from './parse-settings.ts';
import { type PortableName, type PortableSettings, portableNames } from './portable-settings.ts';
import { type Settings, settingsSchema } from './schema.ts';
import { sensitivitySteps, thresholdsOfStep } from './thresholds.ts';

/** Settings that whoever manages the browser can fix: all but what is about single pictures. */
export const managedNames = portableNames.filter(
  (name) => name !== 'allowedImages' && name !== 'corrections' && name !== 'thresholds',
);

/** What a policy of the browser fixes. */
export type ManagedSettings = {
  readonly values: Partial<PortableSettings>;
  /** Its words for what fits no setting; a stranger's text. */
  readonly rejected: readonly string[];
};

export const nothingManaged: ManagedSettings = { values: {}, rejected: [] };

/** Longest name that is told, in UTF-16 units. */
const maxToldLength = 60;

/**
 * Reads what `storage.managed` holds. `sensitivity` is a step of the slider, since a policy's schema knows no value that
 * is a number or a word; everything else has the name and the form that it has in settings. Never throws.
 */
export function parseManaged(stored: unknown): ManagedSettings {
  if (typeof stored !== 'object' || stored === null) return nothingManaged;
  const values: [PortableName, unknown][] = [];
  const rejected: string[] = [];
  for (const [name, value] of Object.entries(stored)) {
    const entry = name === 'sensitivity' ? parseStep(value) : parseEntry(name, value);
    if (entry) values.push(entry);
    else rejected.push(name.slice(0, maxToldLength));
  }
  // Each value was parsed by the row of its name.
  return { values: Object.fromEntries(values) as Partial<PortableSettings>, rejected };
}

function parseStep(value: unknown): [PortableName, unknown] | undefined {
  const step = sensitivitySteps.find((known) => known === value);
  return step && ['thresholds', thresholdsOfStep[step]];
}

function parseEntry(name: string, stored: unknown): [PortableName, unknown] | undefined {
  const known = managedNames.find((other) => other === name);
  const value = known && settingsSchema[known].parse(stored);
  return known && value !== undefined ? [known, value] : undefined;
}

/** A person's own settings as they hold under a policy: what it fixes comes before all else, and is told. */
export function underPolicy(own: ParsedSettings, { values, rejected }: ManagedSettings): ParsedSettings {
  const names = namesOf(values);
  if (names.length === 0 && rejected.length === 0) return own;
  const problems = own.problems.filter(
    (problem) => problem.kind !== 'broken-setting' || !names.some((name) => name === problem.name),
  );
  return {
    settings: { ...own.settings, ...values },
    problems: [
      ...(names.length > 0 ? [{ kind: 'managed', names } as const] : []),
      ...(rejected.length > 0 ? [{ kind: 'broken-policy', names: rejected } as const] : []),
      ...problems,
    ],
  };
}

/**
 * The part of a change that a policy, or a schedule, leaves to the person; undefined for none of it. Of several deeds
 * those that it fixes are left out.
 * @param settings as they hold now, under it.
 */
export function leftByPolicy(
  settings: Settings,
  change: SettingsChange,
  { values }: Pick<ManagedSettings, 'values'>,
): SettingsChange | undefined {
  const names = namesOf(values);
  const isLeft = (single: SingleChange) => {
    const changed = changeSettings(settings, single);
    return names.every((name) => changed[name] === settings[name]);
  };
  if (change.kind !== 'several') return isLeft(change) ? change : undefined;
  const changes = change.changes.filter(isLeft);
  return changes.length > 0 || change.changes.length === 0 ? { kind: 'several', changes } : undefined;
}

function namesOf(values: Partial<PortableSettings>): readonly PortableName[] {
  return portableNames.filter((name) => Object.hasOwn(values, name));
}
