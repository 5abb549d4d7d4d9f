import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultSettings } from '../../../../src/core/settings/parse-settings.ts';
import { profileNames } from '../../../../src/core/settings/profile-name.ts';
import { profileValues } from '../../../../src/core/settings/profiles.ts';
import type { Settings } from '../../../../src/core/settings/schema.ts';
import { areLooserLimits, limitsOf, limitsOn } from '../../../../src/core/settings/site-limits.ts';
import { siteRuleKinds } from '../../../../src/core/settings/site-rule.ts';
import { thresholdsOfStep } from '../../../../src/core/settings/thresholds.ts';
import { settings as someSettings } from '../../arbitraries.ts';
import { siteOf } from '../../samples.ts';

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
    ['is what holds everywhere without a rule', ['d.example'], { thresholds: balanced, coversAll: false }],
    [
      'is the rule of the page around it',
      ['a.example', 'd.example'],
      { thresholds: relaxed, coversAll: false },
    ],
    ['is the stricter of two rules', ['a.example', 'b.a.example'], { thresholds: strict, coversAll: false }],
    [
      'is everything covered where one rule says so',
      ['c.example', 'a.example'],
      { thresholds: strict, coversAll: true },
    ],
    ['is all that a profile sets', ['below.kids.example'], { ...profileValues('child'), coversAll: false }],
    [
      'is of two profiles the stricter in each thing',
      ['kids.example', 'work.example'],
      { ...profileValues('child'), originBadge: 'all', actsOnGuesses: true },
    ],
    [
      'is all of a profile around a page that is covered as a whole',
      ['kids.example', 'c.example'],
      { ...profileValues('child'), coversAll: true },
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
