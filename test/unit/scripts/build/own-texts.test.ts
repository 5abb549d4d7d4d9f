import { describe, expect, test } from 'vitest';
import { headingId, ownTextsHtml } from '../../../../scripts/build/own-texts.ts';
import { policyPlaceOf, policyPlaces } from '../../../../src/core/verdict/policy-place.ts';

const html = ownTextsHtml();
const ids = [...html.matchAll(/<h\d id="([^"]+)"/g)].map(([, id]) => id);

describe('the policy page', () => {
  test.each(policyPlaces)('has the heading #%s to which verdicts lead', (place) => {
    expect(ids).toContain(place);
  });

  test('has no two headings of one name, and each says something', () => {
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(20);
  });

  test('links to nothing but addresses that are written out', () => {
    for (const [, href] of html.matchAll(/href="([^"]*)"/g)) expect(href).toMatch(/^https:\/\//);
    expect(html).not.toMatch(/<(script|iframe|img)\b/);
  });

  test('has the terms and the privacy text', () => {
    expect(ids).toEqual(expect.arrayContaining(['terms-of-use', 'privacy', 'what-is-covered-and-why']));
  });
});

test('headings are named as on GitHub', () => {
  expect(headingId('What is covered, and why')).toBe('what-is-covered-and-why');
});

test('a picture without a reason leads to how verdicts are made', () => {
  expect(policyPlaceOf([])).toBe('how-a-verdict-is-made');
  expect(policyPlaceOf([{ kind: 'failure', failure: { kind: 'timeout' } }])).toBe('could-not-be-judged');
});
