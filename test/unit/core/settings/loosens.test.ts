import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nearestListed, sortSites } from '../../../../src/core/context/sorted-sites.ts';
import { maxCorrections } from '../../../../src/core/corrections/correction-list.ts';
import { changeSettings, type SettingsChange } from '../../../../src/core/settings/change-settings.ts';
import type { ListedSite } from '../../../../src/core/settings/listed-site.ts';
import { loosens } from '../../../../src/core/settings/loosens.ts';
import { defaultSettings } from '../../../../src/core/settings/parse-settings.ts';
import { profileValues } from '../../../../src/core/settings/profiles.ts';
import type { Settings } from '../../../../src/core/settings/schema.ts';
import { thresholdsOfStep } from '../../../../src/core/settings/thresholds.ts';
import { decide } from '../../../../src/core/verdict/decide.ts';
import { onAdultPage, policyFor } from '../../../../src/core/verdict/policy.ts';
import {
  evidences,
  fewSites,
  hostListIds,
  ruledSites,
  settingsChanges,
  severalChanges,
  settings as someSettings,
} from '../../arbitraries.ts';
import { correctionOf, hostListOf, imageIdOf, looksOf, siteOf } from '../../samples.ts';

const site = siteOf('space.example');
const imageId = imageIdOf(1);
const unsafe = correctionOf({ claim: 'unsafe' });
const full = Array.from({ length: maxCorrections }, (_, number) =>
  correctionOf({ claim: 'unsafe', imageId: imageIdOf(number + 10) }),
);
const { balanced, relaxed, strict } = thresholdsOfStep;

const setRule = (rule: 'strict' | 'cover-all') => ({ kind: 'set-site-rule', rule: { site, rule } }) as const;

/** What lists with some names say of the few sites. */
const listings: fc.Arbitrary<readonly ListedSite[]> = fc
  .tuple(...hostListIds.map(() => fc.tuple(fc.subarray(fewSites), fc.subarray(fewSites))))
  .map((lists) =>
    lists.flatMap(([names, exceptions], place) =>
      fewSites.flatMap((site) => {
        const list = { sites: sortSites(names).sites, exceptions: sortSites(exceptions).sites };
        const by = nearestListed(list, site);
        return by ? [{ site, by, listId: hostListIds[place] ?? '' }] : [];
      }),
    ),
  );

describe('under a family lock', () => {
  test.each<[string, Partial<Settings>, SettingsChange]>([
    ['switching off', {}, { kind: 'disable' }],
    ['pausing a site', {}, { kind: 'pause-site', site }],
    ['always showing a picture', {}, { kind: 'allow-image', imageId }],
    ['a looser step', {}, { kind: 'set-thresholds', thresholds: relaxed }],
    [
      'one looser kind among stricter ones',
      {},
      { kind: 'set-thresholds', thresholds: { ...strict, drawn: 0.71 } },
    ],
    [
      'a kind that is no longer covered',
      {},
      { kind: 'set-thresholds', thresholds: { ...balanced, explicit: 'off' } },
    ],
    ['leaving larger pictures alone', {}, { kind: 'set-smallest-edge', edgePx: 33 }],
    ['showing once', {}, { kind: 'allow-show-once' }],
    ['no more friction', { friction: 'wait' }, { kind: 'set-friction', friction: 'off' }],
    ['less friction', { friction: 'retype' }, { kind: 'set-friction', friction: 'wait' }],
    ['a blur instead of a label', { coverStyle: 'label' }, { kind: 'set-cover-style', coverStyle: 'blur' }],
    [
      'labelled pages as others',
      { labelledPages: 'cover-all' },
      { kind: 'set-labelled-pages', labelledPages: 'as-others' },
    ],
    ['showing what could not be judged', {}, { kind: 'set-when-unsure', whenUnsure: 'show' }],
    [
      'another schedule',
      { schedule: [{ profile: 'child', days: [1], fromMinute: 0, untilMinute: 60 }] },
      { kind: 'set-schedule', schedule: [] },
    ],
    ['counting less', { activity: 'sites' }, { kind: 'set-activity', activity: 'counts' }],
    ['keeping counts for fewer days', {}, { kind: 'set-activity-days', days: 29 }],
    ['an alert that comes later', { siteAlert: 5 }, { kind: 'set-site-alert', count: 6 }],
    ['no alert', { siteAlert: 5 }, { kind: 'set-site-alert', count: 0 }],
    ['a looser step on one website', {}, { kind: 'set-site-rule', rule: { site, rule: 'relaxed' } }],
    [
      'the profile of an adult on one website, where that of a child holds everywhere',
      profileValues('child'),
      { kind: 'set-site-rule', rule: { site, rule: 'adult' } },
    ],
    [
      'the profile of a tester in place of that of a child',
      { siteRules: [{ site, rule: 'child' }] },
      { kind: 'set-site-rule', rule: { site, rule: 'tester' } },
    ],
    [
      'the strictest step in place of a profile that blurs what an AI made',
      { siteRules: [{ site, rule: 'child' }] },
      { kind: 'set-site-rule', rule: { site, rule: 'strict' } },
    ],
    [
      'the profile of a child, where what an AI made is hidden',
      { ...profileValues('child'), originPolicy: 'hide' },
      { kind: 'set-site-rule', rule: { site, rule: 'child' } },
    ],
    [
      'taking the profile of a child away',
      { siteRules: [{ site, rule: 'child' }] },
      { kind: 'remove-site-rule', site },
    ],
    [
      'removing a list of websites',
      { hostLists: [hostListOf()] },
      { kind: 'remove-host-list', listId: hostListOf().listId },
    ],
    [
      'a list of websites in place of one of its name',
      { hostLists: [hostListOf()] },
      { kind: 'add-host-list', list: hostListOf({ listId: hostListIds[0] as string }) },
    ],
    [
      'a looser step for a list of websites',
      { hostLists: [hostListOf()] },
      { kind: 'set-host-list-rule', listId: hostListOf().listId, rule: 'strict' },
    ],
    [
      'a looser step for a list that comes once more',
      { hostLists: [hostListOf()] },
      { kind: 'add-host-list', list: hostListOf({ rule: 'strict' }) },
    ],
    [
      'covering a website no longer as a whole',
      { siteRules: [{ site, rule: 'cover-all' }] },
      { kind: 'set-site-rule', rule: { site, rule: 'strict' } },
    ],
    [
      'taking a stricter rule away',
      { siteRules: [{ site, rule: 'strict' }] },
      { kind: 'remove-site-rule', site },
    ],
    [
      'taking a rule away below which a looser one lies',
      {
        siteRules: [
          { site, rule: 'balanced' },
          { site: siteOf('hub.example'), rule: 'relaxed' },
        ],
      },
      { kind: 'remove-site-rule', site },
    ],
    [
      'no longer hiding what an AI made',
      { originPolicy: 'hide' },
      { kind: 'set-origin-policy', originPolicy: 'blur' },
    ],
    [
      'no stricter check of what an AI made',
      { aiThresholds: 'careful' },
      { kind: 'set-ai-thresholds', aiThresholds: 'same' },
    ],
    ['taking an unsafe word away', { unsafeWords: ['gore'] }, { kind: 'set-unsafe-words', words: ['blood'] }],
    ['acting on no more guesses', { actsOnGuesses: true }, { kind: 'ignore-guesses' }],
    ['calling a picture harmless', {}, { kind: 'correct', correction: correctionOf({ claim: 'harmless' }) }],
    [
      'saying that no AI made it',
      {},
      { kind: 'correct', correction: correctionOf({ claim: 'not-ai-made' }) },
    ],
    [
      'taking back that a picture is unsafe',
      { corrections: [unsafe] },
      { kind: 'uncorrect', imageId, axis: 'safety' },
    ],
    [
      'taking back that an AI made it',
      { corrections: [correctionOf({ claim: 'ai-made' })] },
      { kind: 'uncorrect', imageId, axis: 'origin' },
    ],
    [
      'saying again that a picture is unsafe, so that copies of it are not known any more',
      { corrections: [unsafe] },
      { kind: 'correct', correction: { ...unsafe, looks: looksOf(99) } },
    ],
    [
      'one correction more than there is room for, where the oldest covers',
      { corrections: full },
      { kind: 'correct', correction: correctionOf({ claim: 'unsafe', imageId: imageIdOf(9999) }) },
    ],
    ['calling a word harmless', {}, { kind: 'set-harmless-words', words: ['nude'] }],
    [
      'several deeds of which the last one loosens',
      {},
      { kind: 'several', changes: [{ kind: 'set-thresholds', thresholds: strict }, { kind: 'disable' }] },
    ],
    [
      'a step that is stricter than one that was never there',
      { thresholds: strict },
      {
        kind: 'several',
        changes: [
          { kind: 'set-thresholds', thresholds: relaxed },
          { kind: 'set-thresholds', thresholds: balanced },
        ],
      },
    ],
  ])('%s loosens', (_, settings, change) => {
    expect(loosens({ ...defaultSettings(), ...settings }, change)).toBe(true);
  });

  test.each<[string, Partial<Settings>, SettingsChange]>([
    ['switching on', { isEnabled: false }, { kind: 'enable' }],
    ['going on with a site', { pausedSites: [site] }, { kind: 'resume-site', site }],
    ['covering a picture again', { allowedImages: [imageId] }, { kind: 'forget-image', imageId }],
    ['a stricter step', {}, { kind: 'set-thresholds', thresholds: strict }],
    ['looking at smaller pictures', {}, { kind: 'set-smallest-edge', edgePx: 31 }],
    [
      'blurring what an AI made',
      { originPolicy: 'mark' },
      { kind: 'set-origin-policy', originPolicy: 'blur' },
    ],
    [
      'another unsafe word',
      { unsafeWords: ['gore'] },
      { kind: 'set-unsafe-words', words: ['gore', 'blood'] },
    ],
    [
      'calling a word harmless no longer',
      { harmlessWords: ['nude'] },
      { kind: 'set-harmless-words', words: [] },
    ],
    ['saying that a picture is unsafe', {}, { kind: 'correct', correction: unsafe }],
    ['saying it again', { corrections: [unsafe] }, { kind: 'correct', correction: unsafe }],
    [
      'saying that it is unsafe after all',
      { corrections: [correctionOf({ claim: 'harmless' })] },
      { kind: 'correct', correction: unsafe },
    ],
    [
      'saying that an AI made a picture',
      {},
      { kind: 'correct', correction: correctionOf({ claim: 'ai-made' }) },
    ],
    [
      'taking back that a picture is harmless',
      { corrections: [correctionOf({ claim: 'harmless' })] },
      { kind: 'uncorrect', imageId, axis: 'safety' },
    ],
    [
      'taking back what was never said',
      { corrections: [unsafe] },
      { kind: 'uncorrect', imageId: imageIdOf(2), axis: 'safety' },
    ],
    ['counting more', {}, { kind: 'set-activity', activity: 'sites' }],
    ['an alert where none was', {}, { kind: 'set-site-alert', count: 5 }],
    ['a stricter step on one website', {}, { kind: 'set-site-rule', rule: { site, rule: 'careful' } }],
    ['the profile of a child on one website', {}, { kind: 'set-site-rule', rule: { site, rule: 'child' } }],
    ['a list of websites', {}, { kind: 'add-host-list', list: hostListOf() }],
    [
      'a further list of websites',
      { hostLists: [hostListOf()] },
      { kind: 'add-host-list', list: hostListOf({ listId: hostListIds[0] as string, name: 'other.txt' }) },
    ],
    [
      'a stricter step for a list of websites',
      { hostLists: [hostListOf({ rule: 'careful' })] },
      { kind: 'set-host-list-rule', listId: hostListOf().listId, rule: 'strict' },
    ],
    [
      'removing a list that is not there',
      { hostLists: [hostListOf()] },
      { kind: 'remove-host-list', listId: hostListIds[0] as string },
    ],
    [
      'covering a website as a whole that had the profile of a child',
      { siteRules: [{ site, rule: 'child' }] },
      { kind: 'set-site-rule', rule: { site, rule: 'cover-all' } },
    ],
    [
      'taking the profile of an adult away, where that of a child holds everywhere',
      { ...profileValues('child'), siteRules: [{ site, rule: 'adult' }] },
      { kind: 'remove-site-rule', site },
    ],
    [
      'covering a website as a whole',
      { thresholds: { ...strict, explicit: 0.1 } },
      { kind: 'set-site-rule', rule: { site, rule: 'cover-all' } },
    ],
    [
      'taking a looser rule away',
      { siteRules: [{ site, rule: 'relaxed' }] },
      { kind: 'remove-site-rule', site },
    ],
    ['acting on guesses', {}, { kind: 'act-on-guesses' }],
    ['fewer badges', { originBadge: 'all' }, { kind: 'set-origin-badge', originBadge: 'off' }],
    ['a friction', {}, { kind: 'set-friction', friction: 'wait' }],
    ['more friction', { friction: 'wait' }, { kind: 'set-friction', friction: 'retype' }],
    ['no more showing once', { mayShowOnceLocked: true }, { kind: 'forbid-show-once' }],
  ])('%s is free', (_, settings, change) => {
    expect(loosens({ ...defaultSettings(), ...settings }, change)).toBe(false);
  });

  test.each<[string, SettingsChange, boolean]>([
    ['a rule that is looser than what a list says of its site', setRule('strict'), true],
    ['a rule that is as strict', setRule('cover-all'), false],
    [
      'several deeds with such a rule',
      { kind: 'several', changes: [{ kind: 'enable' }, setRule('strict')] },
      true,
    ],
  ])('%s: %s', (_, change, isLoosening) => {
    const settings = { ...defaultSettings(), hostLists: [hostListOf()] };
    const listed = [{ site, by: siteOf('example'), listId: hostListOf().listId }];
    expect(loosens(settings, change, listed)).toBe(isLoosening);
    expect(loosens(settings, change)).toBe(false);
  });

  test('what changes nothing is free', () => {
    fc.assert(
      fc.property(someSettings, settingsChanges, listings, (settings, change, listed) => {
        expect(loosens(changeSettings(settings, change), change, listed)).toBe(false);
      }),
    );
  });

  test('no free change shows a picture that was covered before it', () => {
    fc.assert(
      fc.property(
        someSettings,
        fc.oneof(settingsChanges, severalChanges),
        fc.tuple(evidences, fc.array(ruledSites, { minLength: 1, maxLength: 2 }), listings),
        (settings, change, [evidence, sites, listed]) => {
          fc.pre(!loosens(settings, change, listed));
          const before = policyFor(settings, sites, listed);
          const after = policyFor(changeSettings(settings, change), sites, listed);
          if (before.isActive) expect(after.isActive).toBe(true);
          if (decide(evidence, before).action !== 'show') {
            expect(decide(evidence, after).action).not.toBe('show');
          }
          // The same on a page that says of itself that it is for adults.
          if (decide(evidence, onAdultPage(before)).action !== 'show') {
            expect(decide(evidence, onAdultPage(after)).action).not.toBe('show');
          }
          expect(after.smallestEdgePx).toBeLessThanOrEqual(before.smallestEdgePx);
        },
      ),
    );
  });
});
