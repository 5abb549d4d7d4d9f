import { type ProfileName, profileNames } from './profile-name.ts';

/** A time of the week in which a profile is in force. */
export type ScheduleRow = {
  readonly profile: ProfileName;
  /** Days on which it begins: 0 is Sunday, as in `Date.getDay`. */
  readonly days: readonly number[];
  /** Minutes after midnight by the clock of the device. */
  readonly fromMinute: number;
  /** The same; not later than the beginning means on the next day. */
  readonly untilMinute: number;
};

export const maxScheduleRows = 20;
const minutesADay = 24 * 60;

/** @returns undefined for what is no row. */
export function parseScheduleRow(stored: unknown): ScheduleRow | undefined {
  if (typeof stored !== 'object' || stored === null) return undefined;
  const record = stored as Readonly<Record<string, unknown>>; // any object can be read by name
  const profile = profileNames.find((name) => name === record.profile);
  const days = parseDays(record.days);
  const [fromMinute, untilMinute] = [record.fromMinute, record.untilMinute].map(parseMinute);
  if (!profile || !days || fromMinute === undefined || untilMinute === undefined) return undefined;
  return { profile, days, fromMinute, untilMinute };
}

function parseDays(stored: unknown): readonly number[] | undefined {
  if (!Array.isArray(stored) || stored.length === 0) return undefined;
  const days = [0, 1, 2, 3, 4, 5, 6].filter((day) => stored.includes(day));
  return days.length === new Set(stored).size ? days : undefined;
}

function parseMinute(stored: unknown): number | undefined {
  if (typeof stored !== 'number' || !Number.isInteger(stored)) return undefined;
  return stored >= 0 && stored < minutesADay ? stored : undefined;
}

/**
 * The profile that a schedule puts in force at a moment; of several rows the first that fits.
 * @param moment read by the clock of the device, so that time zones and changes of clocks are the device's.
 */
export function profileAt(schedule: readonly ScheduleRow[], moment: Date): ProfileName | undefined {
  const minute = 60 * moment.getHours() + moment.getMinutes();
  const day = moment.getDay();
  return schedule.find((row) => fits(row, day, minute))?.profile;
}

function fits({ days, fromMinute, untilMinute }: ScheduleRow, day: number, minute: number): boolean {
  if (fromMinute < untilMinute) return days.includes(day) && minute >= fromMinute && minute < untilMinute;
  const dayBefore = (day + 6) % 7;
  return (days.includes(day) && minute >= fromMinute) || (days.includes(dayBefore) && minute < untilMinute);
}
