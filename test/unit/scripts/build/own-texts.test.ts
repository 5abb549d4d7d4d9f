import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { locales } from '../../../../scripts/build/own-text-files.ts';
import { policyPage } from '../../../../scripts/build/own-texts.ts';
import { policyPageOf } from '../../../../src/core/verdict/policy-page.ts';

const frame = readFileSync('src/ui/policy/policy.html', 'utf8');
const toOriginal = '<a href="policy.html" hreflang="en">';

describe('the page of the policy', () => {
  test.each(locales())('is filled in %s, and leads to every other language', (locale) => {
    const page = policyPage(frame, locale);
    expect(page).not.toMatch(/__MSG_|<!--/);
    const links = [...page.matchAll(/<a href="([^"]*)" lang="([^"]*)"/g)];
    expect(links.length).toBe(locales().length);
    for (const [, href, language] of links) expect(href).toBe(policyPageOf(language ?? ''));
  });

  test.each([
    ['en', '<html lang="en" dir="ltr">'],
    ['de', '<html lang="de" dir="ltr">'],
    ['zh_CN', '<html lang="zh-CN" dir="ltr">'],
    ['ar', '<html lang="ar" dir="rtl">'],
  ])('in %s says so in %s', (locale, tag) => {
    expect(policyPage(frame, locale)).toContain(tag);
  });

  test('leads to the original from a translation, and only from there', () => {
    expect(policyPage(frame, 'de')).toContain(toOriginal);
    expect(policyPage(frame, 'en')).not.toContain(toOriginal);
    expect(policyPage(frame, 'en')).not.toContain('policy-translated');
  });

  test('marks the language that it is in', () => {
    expect(policyPage(frame, 'ja').match(/hreflang="[^"]*" aria-current="page"/g)).toEqual([
      'hreflang="ja" aria-current="page"',
    ]);
  });
});
