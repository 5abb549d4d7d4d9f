import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ListedSite, onEveryList } from '../../../../src/core/settings/listed-site.ts';
import { defaultSettings } from '../../../../src/core/settings/parse-settings.ts';
import { profileNames } from '../../../../src/core/settings/profile-name.ts';
import { profileValues } from '../../../../src/core/settings/profiles.ts';
import type { Settings } from '../../../../src/core/settings/schema.ts';
import {
  areLooserLimits,
  limitsOf,
  limitsOn,
  type SiteLimits,
} from '../../../../src/core/settings/site-limits.ts';
import { siteRuleKinds } from '../../../../src/core/settings/site-rule.ts';
import { thresholdsOfStep } from '../../../../src/core/settings/thresholds.ts';
import { settings as someSettings } from '../../arbitraries.ts';
import { hostListOf, siteOf } from '../../samples.ts';

const [otherId, goneId] = ['1795730400000-2222222222222222', '1795730400000-3333333333333333'] as const;

const settings: Settings = {
  ...defaultSettings(),
  siteRules: [
    { site: siteOf('a.example'), rule: 'relaxed' },
    { site: siteOf('b.a.example'), rule: 'strict' },
    { site: siteOf('c.example'), rule: 'cover-all' },
    { site: siteOf('kids.example'), rule: 'child' },
    { site: siteOf('work.example'), rule: 'tester' },
  ],
};
const { balanced, relaxed, strict } = thresholdsOfStep;
const on = (...sites: string[]) => limitsOn(sites.map(siteOf), settings);

describe('what holds in a frame', () => {
  test.each([
    [
      'is what holds everywhere without a rule',
      ['d.example'],
      { thresholds: balanced, coveredBy: undefined },
    ],
    [
      'is the rule of the page around it',
      ['a.example', 'd.example'],
      { thresholds: relaxed, coveredBy: undefined },
    ],
    [
      'is the stricter of two rules',
      ['a.example', 'b.a.example'],
      { thresholds: strict, coveredBy: undefined },
    ],
    [
      'is everything covered where one rule says so',
      ['c.example', 'a.example'],
      { thresholds: strict, coveredBy: { kind: 'site-rule' } },
    ],
    [
      'is all that a profile sets',
      ['below.kids.example'],
      { ...profileValues('child'), coveredBy: undefined },
    ],
    [
      'is of two profiles the stricter in each thing',
      ['kids.example', 'work.example'],
      { ...profileValues('child'), originBadge: 'all', actsOnGuesses: true },
    ],
    [
      'is all of a profile around a page that is covered as a whole',
      ['kids.example', 'c.example'],
      { ...profileValues('child'), coveredBy: { kind: 'site-rule' } },
    ],
  ])('%s', (_, sites, limits) => {
    expect(on(...sites)).toMatchObject(limits);
  });

  test('leaves what a step does not set as it is everywhere', () => {
    const everywhere = { ...settings, originPolicy: 'hide', smallestEdgePx: 7 } as const;
    expect(limitsOn([siteOf('a.example')], everywhere)).toEqual({
      ...limitsOf(undefined, everywhere),
      thresholds: relaxed,
    });
  });
});

describe('a list of websites', () => {
  const [adults, games] = [hostListOf(), hostListOf({ listId: otherId, name: 'games.txt', rule: 'strict' })];
  const withLists: Settings = { ...settings, hostLists: [games, adults] };
  const listed = (site: string, by: string, listId = adults.listId) => ({
    site: siteOf(site),
    by: siteOf(by),
    listId,
  });
  const byAdults = { coveredBy: { kind: 'host-list', list: 'list.txt' }, thresholds: strict };

  test.each<[string, { on: string[]; said: ListedSite[] }, object]>([
    ['holds on what it names', { on: ['x.d.example'], said: [listed('x.d.example', 'd.example')] }, byAdults],
    [
      'holds in a frame of what it names',
      { on: ['e.example', 'd.example'], said: [listed('d.example', 'd.example')] },
      byAdults,
    ],
    [
      'holds in a page of what it names',
      { on: ['d.example', 'e.example'], said: [listed('d.example', 'd.example')] },
      byAdults,
    ],
    [
      'gives way to a rule for the very site',
      { on: ['a.example'], said: [listed('a.example', 'a.example')] },
      { coveredBy: undefined, thresholds: relaxed },
    ],
    [
      'gives way to a rule for a site below what it names',
      { on: ['b.a.example'], said: [listed('b.a.example', 'a.example')] },
      { coveredBy: undefined, thresholds: strict },
    ],
    [
      'does not give way to a rule for a site above what it names',
      { on: ['x.a.example'], said: [listed('x.a.example', 'x.a.example')] },
      byAdults,
    ],
    [
      'only tightens',
      { on: ['kids.example', 'd.example'], said: [listed('d.example', 'd.example', games.listId)] },
      { ...profileValues('child'), coveredBy: undefined },
    ],
    [
      'holds beside a stricter one',
      {
        on: ['d.example'],
        said: [listed('d.example', 'd.example', games.listId), listed('d.example', 'd.example')],
      },
      byAdults,
    ],
    [
      'is nothing once it is gone',
      { on: ['d.example'], said: [listed('d.example', 'd.example', goneId)] },
      { coveredBy: undefined },
    ],
    [
      'is nothing for other sites',
      { on: ['e.example'], said: [listed('d.example', 'd.example')] },
      { coveredBy: undefined },
    ],
  ])('%s', (_, { on: sites, said }, limits) => {
    expect(limitsOn(sites.map(siteOf), withLists, said)).toMatchObject(limits);
  });

  test('that nobody could look into holds on every site', () => {
    const sites = [siteOf('e.example'), siteOf('b.a.example')];
    const said = onEveryList([games], sites);
    expect(limitsOn(sites.slice(0, 1), withLists, said)).toMatchObject({ thresholds: strict });
    expect(limitsOn(sites, withLists, onEveryList([adults], sites))).toMatchObject(byAdults);
  });
});

describe('limits are looser', () => {
  const loosened = profileNames.flatMap((now) =>
    siteRuleKinds
      .filter((next) => {
        const everywhere = settings;
        return areLooserLimits(limitsOf(next, everywhere), limitsOf(now, everywhere));
      })
      .map((next) => `${next} than ${now}`),
  );

  test('wherever one thing of them is', () => {
    expect(loosened).toEqual([
      ...['relaxed', 'balanced', 'careful', 'strict', 'teen', 'adult', 'tester'].map(
        (rule) => `${rule} than child`,
      ),
      ...['relaxed', 'balanced', 'careful', 'strict', 'adult', 'tester'].map((rule) => `${rule} than teen`),
      'relaxed than adult',
      ...['relaxed', 'balanced', 'careful', 'strict', 'child', 'teen', 'adult'].map(
        (rule) => `${rule} than tester`,
      ),
    ]);
  });

  test.each<[string, Partial<SiteLimits>]>([
    ['a threshold', { thresholds: { ...strict, drawn: 0.31 } }],
    ['pages that label themselves', { labelledPages: 'as-others' }],
    ['the smallest edge', { smallestEdgePx: 17 }],
    ['what becomes of AI images', { originPolicy: 'mark' }],
    ['what AI images are held to', { aiThresholds: 'careful' }],
    ['guesses', { actsOnGuesses: false }],
  ])('where %s alone is looser', (_, loosened) => {
    const now = { ...limitsOf('child', settings), actsOnGuesses: true };
    expect(areLooserLimits({ ...now, ...loosened }, now)).toBe(true);
    expect(areLooserLimits(now, { ...now, ...loosened })).toBe(false);
  });

  test('under no rule than themselves, and under none than all covered', () => {
    fc.assert(
      fc.property(someSettings, fc.constantFrom(...siteRuleKinds), (everywhere, rule) => {
        const limits = limitsOf(rule, everywhere);
        expect(areLooserLimits(limits, limits)).toBe(false);
        const covered = limitsOf('cover-all', everywhere);
        expect(areLooserLimits(covered, limits)).toBe(
          limits.originPolicy === 'hide' && everywhere.originPolicy !== 'hide',
        );
      }),
    );
  });
});
