import { type SettingName, type Settings, settingsSchema } from './schema.ts';

/**
 * The settings that a file holds: all but the hint at the family lock, which is none of a person's choices, and lists of
 * websites, which lie elsewhere and are files themselves.
 */
export type PortableName = Exclude<SettingName, 'familyLock' | 'hostLists'>;

export type PortableSettings = Pick<Settings, PortableName>;

/** Their names, in the order of the schema. */
export const portableNames: readonly PortableName[] = (Object.keys(settingsSchema) as SettingName[]) // an object's keys are its key type
  .filter((name) => name !== 'familyLock' && name !== 'hostLists');
