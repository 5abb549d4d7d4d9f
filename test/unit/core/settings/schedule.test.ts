import { describe, expect, test } from 'vitest';
import { defaultSettings } from '../../../../src/core/settings/parse-settings.ts';
import { parseScheduleRow, profileAt, type ScheduleRow } from '../../../../src/core/settings/schedule.ts';
import { scheduledValues, underSchedule } from '../../../../src/core/settings/scheduled-settings.ts';
import { thresholdsOfStep } from '../../../../src/core/settings/thresholds.ts';

/** 23 November 2026 is a Monday. */
const at = (day: number, hour: number, minute = 0) => new Date(2026, 10, 22 + day, hour, minute);
const schoolDay: ScheduleRow = { profile: 'child', days: [1, 2], fromMinute: 480, untilMinute: 1200 };
const night: ScheduleRow = { profile: 'adult', days: [1], fromMinute: 1320, untilMinute: 360 };

describe('the profile in force', () => {
  test.each([
    ['before the time', at(1, 7, 59), undefined],
    ['at its first minute', at(1, 8), 'child'],
    ['at its last minute', at(1, 19, 59), 'child'],
    ['when it has ended', at(1, 20), undefined],
    ['on another day', at(3, 12), undefined],
    ['late on the day of a night', at(1, 23), 'adult'],
    ['early on the day after', at(2, 5, 59), 'adult'],
    ['and not early on the day itself', at(1, 5), undefined],
  ])('%s', (_, moment, profile) => {
    expect(profileAt([schoolDay, night], moment)).toBe(profile);
  });

  test('is that of the first row that fits', () => {
    const whole: ScheduleRow = {
      profile: 'teen',
      days: [0, 1, 2, 3, 4, 5, 6],
      fromMinute: 0,
      untilMinute: 0,
    };
    expect(profileAt([schoolDay, whole], at(1, 12))).toBe('child');
    expect(profileAt([whole, schoolDay], at(1, 12))).toBe('teen');
    expect(profileAt([whole], at(6, 0))).toBe('teen'); // from midnight to midnight is a day
    expect(profileAt([], at(1, 12))).toBeUndefined();
  });
});

test('what a schedule puts in force comes before what is set by hand, and is told', () => {
  const own = { settings: { ...defaultSettings(), schedule: [schoolDay] }, problems: [] };
  expect(underSchedule(own, at(1, 12))).toMatchObject({
    settings: { thresholds: thresholdsOfStep.strict, pausedSites: [] },
    problems: [{ kind: 'scheduled', profile: 'child' }],
  });
  expect(underSchedule(own, at(1, 22))).toBe(own);
  expect(scheduledValues(own, at(1, 22))).toEqual({});
});

describe('a stored row', () => {
  test.each([
    undefined,
    [],
    { ...schoolDay, profile: 'baby' },
    { ...schoolDay, days: [] },
    { ...schoolDay, days: ['1'] },
    { ...schoolDay, fromMinute: 1.5 },
    { ...schoolDay, untilMinute: 1440 },
  ])('is none: %j', (stored) => {
    expect(parseScheduleRow(stored)).toBeUndefined();
  });

  test('is read with nothing else in it', () => {
    expect(parseScheduleRow({ ...schoolDay, days: [2, 1], more: 1 })).toEqual(schoolDay);
  });
});
