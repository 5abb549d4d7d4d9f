/** The sections of the options page, in the order of its list. Each is a file of its own. */
export const sectionNames = [
  'filtering',
  'origin',
  'words',
  'sites',
  'profiles',
  'family',
  'activity',
  'reports',
  'models',
  'privacy',
  'about',
] as const;

export type SectionName = (typeof sectionNames)[number];

/** The section that an address asks for (`#family`); the first one for anything else. */
export function sectionOfHash(hash: string): SectionName {
  return sectionNames.find((name) => `#${name}` === hash) ?? sectionNames[0];
}
