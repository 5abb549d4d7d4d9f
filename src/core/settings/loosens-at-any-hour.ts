import type { SettingsChange } from './change-settings.ts';
import type { ListedSite } from './listed-site.ts';
import { loosens } from './loosens.ts';
import { leftByPolicy, type ManagedSettings, underPolicy } from './managed-settings.ts';
import type { ParsedSettings } from './parse-settings.ts';
import { profileValues } from './profiles.ts';

/**
 * Whether a change loosens at any hour of a person's schedule, or where none of its rows fits. A rule that one website
 * may be as everywhere is stricter than nothing in the evening, and looser than the profile of the day: held against what
 * holds at the moment alone, it would only have to be made at the right time.
 * @param listed what lists say of the sites that the change gives a rule to.
 */
export function loosensAtAnyHour(
  { own, managed }: { readonly own: ParsedSettings; readonly managed: ManagedSettings },
  change: SettingsChange,
  listed: readonly ListedSite[] = [],
): boolean {
  const inForce = [{}, ...own.settings.schedule.map(({ profile }) => profileValues(profile))];
  return inForce.some((values) => {
    const { settings } = underPolicy({ ...own, settings: { ...own.settings, ...values } }, managed);
    // What a profile fixes at its hours, the change does not touch then.
    const left = leftByPolicy(settings, change, { values });
    return left !== undefined && loosens(settings, left, listed);
  });
}
