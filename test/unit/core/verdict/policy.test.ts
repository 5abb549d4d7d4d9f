import { describe, expect, test } from 'vitest';
import { indexCorrections } from '../../../../src/core/corrections/find-correction.ts';
import { defaultSettings } from '../../../../src/core/settings/parse-settings.ts';
import { thresholdsOfStep } from '../../../../src/core/settings/thresholds.ts';
import { policyFor } from '../../../../src/core/verdict/policy.ts';
import { imageIdOf, siteOf } from '../../samples.ts';

const [hub, space, other] = [siteOf('hub.example'), siteOf('space.example'), siteOf('other.example')];
const settings = { ...defaultSettings(), pausedSites: [hub] };

describe('a frame', () => {
  test.each([
    ['is active where nothing is paused', [other, space], true],
    ['rests where its page is paused', [hub, space], false],
    ['rests where it is paused itself', [other, hub], false],
    ['is active in a page whose name it does not know', [], true],
    ['is active on a site below a paused one', [siteOf('sub.hub.example')], true],
  ])('%s', (_, sites, isActive) => {
    expect(policyFor(settings, sites).isActive).toBe(isActive);
  });

  test('rests everywhere when the extension is switched off', () => {
    expect(policyFor({ ...settings, isEnabled: false }, [other]).isActive).toBe(false);
  });
});

test('the page around a paused Space stays active', () => {
  const pausedSpace = { ...settings, pausedSites: [space] };
  expect(policyFor(pausedSpace, [hub, hub]).isActive).toBe(true);
  expect(policyFor(pausedSpace, [hub, space]).isActive).toBe(false);
});

test('thresholds, smallest edge and allowed pictures come from the settings', () => {
  const allowedImages = [imageIdOf(1), imageIdOf(2)];
  const given = { ...settings, allowedImages, smallestEdgePx: 99, thresholds: thresholdsOfStep.careful };
  expect(policyFor(given, [])).toEqual({
    isActive: true,
    thresholds: thresholdsOfStep.careful,
    coversAll: undefined,
    coveringList: undefined,
    coversLabelled: false,
    whenUnsure: 'cover',
    coverStyle: 'blur',
    smallestEdgePx: 99,
    corrections: indexCorrections([]),
    allowedImages: new Set(allowedImages),
    originBadge: 'ai',
    originPolicy: 'mark',
    aiThresholds: 'same',
    guesses: 'do-not-count',
    ownWords: undefined,
    harmlessWords: new Set(),
    showing: { mayShowOnce: true, mayShowAlways: true, isAsked: false, unlocker: 'grown-up' },
  });
});

test('all that a profile holds comes from the rule of a site that has one', () => {
  const ruled = { ...settings, siteRules: [{ site: space, rule: 'child' as const }] };
  expect(policyFor(ruled, [other, space])).toMatchObject({
    thresholds: thresholdsOfStep.strict,
    coversAll: undefined,
    coversLabelled: true,
    smallestEdgePx: 16,
    originPolicy: 'blur',
    aiThresholds: 'strict',
    guesses: 'do-not-count',
  });
  expect(policyFor({ ...settings, siteRules: [{ site: space, rule: 'tester' }] }, [space])).toMatchObject({
    coversLabelled: false,
    originBadge: 'all',
    guesses: 'count',
  });
  expect(policyFor(ruled, [other])).toMatchObject({ coversLabelled: false, originPolicy: 'mark' });
});
