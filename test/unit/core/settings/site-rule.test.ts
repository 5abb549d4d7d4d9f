import { describe, expect, test } from 'vitest';
import {
  limitsOn,
  maxSiteRules,
  parseSiteRule,
  siteRuleFor,
  withSiteRule,
} from '../../../../src/core/settings/site-rule.ts';
import { thresholdsOfStep } from '../../../../src/core/settings/thresholds.ts';
import { siteOf } from '../../samples.ts';

const rules = [
  { site: siteOf('a.example'), rule: 'relaxed' },
  { site: siteOf('b.a.example'), rule: 'strict' },
  { site: siteOf('c.example'), rule: 'cover-all' },
] as const;
const { balanced, relaxed, strict } = thresholdsOfStep;

describe('the rule for a site', () => {
  test.each([
    ['a.example', 'relaxed'],
    ['x.a.example', 'relaxed'],
    ['b.a.example', 'strict'],
    ['x.b.a.example', 'strict'],
    ['evil-a.example', undefined],
    ['a.example.evil.test', undefined],
    ['example', undefined],
  ])('%s: %s', (site, rule) => {
    expect(siteRuleFor(rules, siteOf(site))?.rule).toBe(rule);
  });
});

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
  ])('%s', (_, sites, limits) => {
    expect(limitsOn(sites.map(siteOf), rules, balanced)).toEqual(limits);
  });
});

describe('a stored rule', () => {
  test.each([
    undefined,
    1,
    {},
    { site: 'a.example' },
    { site: 'a.example', rule: 'none' },
    { site: '*', rule: 'strict' },
  ])('is none: %j', (stored) => {
    expect(parseSiteRule(stored)).toBeUndefined();
  });

  test('has a site in lower case, and nothing else', () => {
    expect(parseSiteRule({ site: 'WWW.A.example', rule: 'strict', more: 1 })).toEqual({
      site: 'a.example',
      rule: 'strict',
    });
  });

  test('pushes no other one out of a full list', () => {
    const full = Array.from({ length: maxSiteRules }, (_, place) => ({
      site: siteOf(`s${place}.example`),
      rule: 'strict' as const,
    }));
    expect(withSiteRule(full, { site: siteOf('new.example'), rule: 'strict' })).toBe(full);
    expect(withSiteRule(full, { site: siteOf('s7.example'), rule: 'relaxed' })).toHaveLength(maxSiteRules);
  });
});
