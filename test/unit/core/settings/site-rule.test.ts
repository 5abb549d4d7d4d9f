import { describe, expect, test } from 'vitest';
import {
  maxSiteRules,
  parseSiteRule,
  siteRuleFor,
  withSiteRule,
} from '../../../../src/core/settings/site-rule.ts';
import { siteOf } from '../../samples.ts';

const rules = [
  { site: siteOf('a.example'), rule: 'relaxed' },
  { site: siteOf('b.a.example'), rule: 'strict' },
  { site: siteOf('c.example'), rule: 'cover-all' },
] as const;

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

  test.each(['cover-all', 'careful', 'child', 'tester'])('can be %s', (rule) => {
    expect(parseSiteRule({ site: 'a.example', rule })?.rule).toBe(rule);
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
