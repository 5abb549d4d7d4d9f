import { describe, expect, test } from 'vitest';
import { locales } from '../../../../scripts/build/own-text-files.ts';
import {
  headingId,
  headingsOf,
  ownTextsHtml,
  titleLinksHtml,
} from '../../../../scripts/build/own-texts-html.ts';
import { policyPlaceOf, policyPlaces } from '../../../../src/core/verdict/policy-place.ts';

const idsIn = (html: string) => [...html.matchAll(/<h\d id="([^"]*)"/g)].map(([, id]) => id);
const english = idsIn(ownTextsHtml('en'));

describe.each(locales())('the texts of the policy page in %s', (locale) => {
  const html = ownTextsHtml(locale);

  test.each(policyPlaces)('have the heading #%s to which verdicts lead', (place) => {
    expect(idsIn(html)).toContain(place);
  });

  test('have the ids of the original at the same places, no two of them alike', () => {
    expect(idsIn(html)).toEqual(english);
    expect(new Set(english).size).toBe(english.length);
    expect(english.length).toBeGreaterThan(20);
  });

  test('link to nothing but addresses that are written out', () => {
    for (const [, href] of html.matchAll(/href="([^"]*)"/g)) expect(href).toMatch(/^https:\/\//);
    expect(html).not.toMatch(/<(script|iframe|img|blockquote)\b/);
  });

  test('have the terms and the privacy text, which links at the top lead to', () => {
    const places = ['what-is-covered-and-why', 'terms-of-use', 'privacy'];
    expect(english).toEqual(expect.arrayContaining(places));
    const links = [...titleLinksHtml(locale).matchAll(/href="#([^"]*)">([^<]+)</g)];
    expect(links.map(([, place]) => place)).toEqual(places);
    for (const [, place, title] of links) expect(html).toContain(`id="${place}" tabindex="-1">${title}</h2>`);
  });
});

test('headings are named as on GitHub', () => {
  expect(headingId('What is covered, and why')).toBe('what-is-covered-and-why');
});

test('headings are found at every depth, and no other line', () => {
  expect(headingsOf('# One\n\ntext\n\n## Two, and more\n\n    # code\n')).toEqual(['One', 'Two, and more']);
});

test('a picture without a reason leads to how verdicts are made', () => {
  expect(policyPlaceOf([])).toBe('how-a-verdict-is-made');
  expect(policyPlaceOf([{ kind: 'failure', failure: { kind: 'timeout' } }])).toBe('could-not-be-judged');
});
