import { describe, expect, test } from 'vitest';
import {
  activityKindOf,
  addToDay,
  coveredOf,
  dayOf,
  lastDays,
  maxSitesADay,
  noActivity,
  seenOf,
  unsafeOf,
} from '../../../../src/core/activity/activity-counts.ts';
import { coveredCount, withCovered } from '../../../../src/core/activity/covered-hour.ts';
import { writeActivityCsv } from '../../../../src/core/activity/write-activity.ts';
import { siteOf } from '../../samples.ts';

const day = { name: '2026-11-27', counts: noActivity, sites: {} };
const seen = { ...noActivity, shown: 3, explicit: 1, 'ai-made': 1, unjudged: 2, fromAi: 2 };

describe('a picture counts', () => {
  test.each([
    ['not while it waits', 'waiting', [], undefined],
    ['not where it was left alone', 'left-alone', [{ kind: 'too-small' }], undefined],
    ['as shown', 'shown', [{ kind: 'below-thresholds' }], 'shown'],
    [
      'as what covered it first',
      'veiled',
      [
        { kind: 'category-reached', category: 'drawn', probability: 1, threshold: 0.7 },
        { kind: 'site-rule' },
      ],
      'drawn',
    ],
    [
      'as what covered it, where a person shows it',
      'shown-by-person',
      [{ kind: 'shown-by-person' }, { kind: 'unsafe-prompt', probability: 1, threshold: 0.7 }],
      'unsafe-prompt',
    ],
    ['as said', 'veiled', [{ kind: 'corrected', claim: 'unsafe', match: 'same' }], 'said'],
    [
      'as shown where a person called it harmless',
      'shown',
      [{ kind: 'corrected', claim: 'harmless', match: 'same' }],
      'shown',
    ],
    ['as unjudged', 'unjudged', [{ kind: 'failure', failure: { kind: 'timeout' } }], 'unjudged'],
  ] as const)('%s', (...[, cover, reasons, kind]) => {
    expect(activityKindOf(cover, reasons)).toBe(kind);
  });

  test('once in all, and not as unsafe for who made it', () => {
    expect([seenOf(seen), coveredOf(seen), unsafeOf(seen)]).toEqual([7, 2, 1]);
  });
});

describe('a day', () => {
  test('adds up, with websites only where they are wanted', () => {
    const site = siteOf('a.example');
    const once = addToDay(day, seen, site);
    const twice = addToDay(once, seen, site);
    expect(twice.counts).toMatchObject({ shown: 6, explicit: 2, fromAi: 4 });
    expect(twice.sites).toEqual({ 'a.example': { seen: 14, covered: 4 } });
    expect(addToDay(day, seen, undefined).sites).toEqual({});
  });

  test('tells only so many websites apart, and loses no picture', () => {
    let full = day;
    for (let place = 0; place <= maxSitesADay; place += 1)
      full = addToDay(full, seen, siteOf(`s${place}.example`));
    expect(Object.keys(full.sites)).toHaveLength(maxSitesADay);
    expect(seenOf(full.counts)).toBe(7 * (maxSitesADay + 1));
  });

  test('is that of the device’s clock, and the last ones are in order across a change of clocks', () => {
    expect(dayOf(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
    expect(lastDays(new Date(2026, 2, 2, 0, 30), 4)).toEqual([
      '2026-02-27',
      '2026-02-28',
      '2026-03-01',
      '2026-03-02',
    ]);
    expect(new Set(lastDays(new Date(2026, 9, 30, 12), 365)).size).toBe(365);
  });

  test('is a row of a table', () => {
    const csv = writeActivityCsv([addToDay(day, seen, siteOf('a.example'))]);
    expect(csv.split('\r\n')).toEqual([
      'day,shown,explicit,drawn,suggestive,unsafe-prompt,ai-made,site-rule,said,unjudged,from-ai',
      '2026-11-27,3,1,0,0,0,1,0,0,2,2',
      '',
      'day,website,pictures,covered',
      '2026-11-27,a.example,7,2',
      '',
    ]);
  });
});

describe('the last hour', () => {
  const hourMs = 3_600_000;

  test('holds what came within it', () => {
    const moments = withCovered(withCovered([], 3, hourMs), 2, 1.5 * hourMs);
    expect(coveredCount(moments)).toBe(5);
    expect(coveredCount(withCovered(moments, 0, 2.2 * hourMs))).toBe(2);
  });

  test('holds nothing from the future, where a clock was set back', () => {
    expect(coveredCount(withCovered([{ atMs: 9 * hourMs, count: 7 }], 1, hourMs))).toBe(1);
  });
});
