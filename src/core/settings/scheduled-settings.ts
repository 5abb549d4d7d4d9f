import type { ParsedSettings } from './parse-settings.ts';
import { type ProfileValues, profileValues } from './profiles.ts';
import { profileAt } from './schedule.ts';

/** What the schedule of a person's own settings fixes at a moment; nothing where no row fits. */
export function scheduledValues(
  { settings: { schedule } }: Pick<ParsedSettings, 'settings'>,
  moment: Date,
): Partial<ProfileValues> {
  const profile = profileAt(schedule, moment);
  return profile === undefined ? {} : profileValues(profile);
}

/** A person's own settings as they hold at a moment: a profile in force comes before them, and is told. */
export function underSchedule(own: ParsedSettings, moment: Date): ParsedSettings {
  const profile = profileAt(own.settings.schedule, moment);
  if (profile === undefined) return own;
  return {
    settings: { ...own.settings, ...profileValues(profile) },
    problems: [{ kind: 'scheduled', profile }, ...own.problems],
  };
}
