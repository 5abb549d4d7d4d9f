import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changeSettings, type SingleChange } from '../../../../src/core/settings/change-settings.ts';
import { defaultSettings, parseSettings } from '../../../../src/core/settings/parse-settings.ts';
import {
  maxAllowedImages,
  type SettingName,
  type Settings,
  settingsVersion,
} from '../../../../src/core/settings/schema.ts';
import { thresholdsOfStep } from '../../../../src/core/settings/thresholds.ts';
import { settings as anySettings, settingsChanges } from '../../arbitraries.ts';
import { correctionOf, imageIdOf, siteOf } from '../../samples.ts';

const site = siteOf('space.example');
const other = siteOf('other.example');
const [first, second] = [imageIdOf(1), imageIdOf(2)];
const harmless = correctionOf({ claim: 'harmless', imageId: first });

const cases: Record<string, { before?: Partial<Settings>; change: SingleChange; after: Partial<Settings> }> =
  {
    'switches on': { before: { isEnabled: false }, change: { kind: 'enable' }, after: { isEnabled: true } },
    'switches off': { before: { isEnabled: true }, change: { kind: 'disable' }, after: { isEnabled: false } },
    'pauses one more site': {
      before: { pausedSites: [other] },
      change: { kind: 'pause-site', site },
      after: { pausedSites: [other, site] },
    },
    'resumes one site': {
      before: { pausedSites: [site, other] },
      change: { kind: 'resume-site', site },
      after: { pausedSites: [other] },
    },
    'resumes a site that was not paused': {
      before: { pausedSites: [other] },
      change: { kind: 'resume-site', site },
      after: { pausedSites: [other] },
    },
    'sets thresholds': {
      change: { kind: 'set-thresholds', thresholds: thresholdsOfStep.strict },
      after: { thresholds: thresholdsOfStep.strict },
    },
    'sets the smallest edge': {
      change: { kind: 'set-smallest-edge', edgePx: 64 },
      after: { smallestEdgePx: 64 },
    },
    'allows one more picture, newest last': {
      before: { allowedImages: [first] },
      change: { kind: 'allow-image', imageId: second },
      after: { allowedImages: [first, second] },
    },
    'takes a correction, in place of what was said of the same picture before': {
      before: { corrections: [harmless, correctionOf({ claim: 'ai-made', imageId: first })] },
      change: { kind: 'correct', correction: correctionOf({ claim: 'unsafe', imageId: first }) },
      after: {
        corrections: [
          correctionOf({ claim: 'ai-made', imageId: first }),
          correctionOf({ claim: 'unsafe', imageId: first }),
        ],
      },
    },
    'takes one correction back': {
      before: { corrections: [harmless, correctionOf({ claim: 'ai-made', imageId: first })] },
      change: { kind: 'uncorrect', imageId: first, axis: 'origin' },
      after: { corrections: [harmless] },
    },
    'sets which images get a badge': {
      change: { kind: 'set-origin-badge', originBadge: 'all' },
      after: { originBadge: 'all' },
    },
    'sets what becomes of images of an AI': {
      change: { kind: 'set-origin-policy', originPolicy: 'hide' },
      after: { originPolicy: 'hide' },
    },
    'sets how strict images of an AI are judged': {
      change: { kind: 'set-ai-thresholds', aiThresholds: 'strict' },
      after: { aiThresholds: 'strict' },
    },
    'sets the own unsafe words': {
      change: { kind: 'set-unsafe-words', words: ['sun'] },
      after: { unsafeWords: ['sun'] },
    },
    'sets the harmless words': {
      change: { kind: 'set-harmless-words', words: ['moon'] },
      after: { harmlessWords: ['moon'] },
    },
    'forgets a picture': {
      before: { allowedImages: [first, second] },
      change: { kind: 'forget-image', imageId: first },
      after: { allowedImages: [second] },
    },
  };

test.each(Object.entries(cases))('%s', (_, { before, change, after }) => {
  const settings = { ...defaultSettings(), ...before };
  expect(changeSettings(settings, change)).toEqual({ ...defaultSettings(), ...after });
});

test('one allowed picture too many drops the oldest', () => {
  const allowedImages = Array.from({ length: maxAllowedImages }, (_, number) => imageIdOf(number + 10));
  const changed = changeSettings(
    { ...defaultSettings(), allowedImages },
    { kind: 'allow-image', imageId: first },
  );
  expect(changed.allowedImages).toEqual([...allowedImages.slice(1), first]);
});

test('asking twice for the same thing changes nothing the second time', () => {
  fc.assert(
    fc.property(anySettings, settingsChanges, (settings, change) => {
      const once = changeSettings(settings, change);
      expect(changeSettings(once, change)).toEqual(once);
    }),
  );
});

test('a change touches its own setting alone', () => {
  const ownRow: Record<SingleChange['kind'], SettingName> = {
    enable: 'isEnabled',
    disable: 'isEnabled',
    'pause-site': 'pausedSites',
    'resume-site': 'pausedSites',
    'set-site-rule': 'siteRules',
    'remove-site-rule': 'siteRules',
    'add-host-list': 'hostLists',
    'remove-host-list': 'hostLists',
    'set-host-list-rule': 'hostLists',
    'set-cover-style': 'coverStyle',
    'set-labelled-pages': 'labelledPages',
    'set-when-unsure': 'whenUnsure',
    'set-schedule': 'schedule',
    'set-activity': 'activity',
    'set-activity-days': 'activityDays',
    'set-site-alert': 'siteAlert',
    'set-thresholds': 'thresholds',
    'set-smallest-edge': 'smallestEdgePx',
    'allow-image': 'allowedImages',
    'forget-image': 'allowedImages',
    correct: 'corrections',
    uncorrect: 'corrections',
    'set-origin-badge': 'originBadge',
    'set-origin-policy': 'originPolicy',
    'set-ai-thresholds': 'aiThresholds',
    'act-on-guesses': 'actsOnGuesses',
    'ignore-guesses': 'actsOnGuesses',
    'set-unsafe-words': 'unsafeWords',
    'set-harmless-words': 'harmlessWords',
    'set-friction': 'friction',
    'allow-show-once': 'mayShowOnceLocked',
    'forbid-show-once': 'mayShowOnceLocked',
  };
  fc.assert(
    fc.property(anySettings, settingsChanges, (settings, change) => {
      const row = ownRow[change.kind];
      expect({ ...changeSettings(settings, change), [row]: settings[row] }).toEqual(settings);
    }),
  );
});

test('whatever is changed can be stored and read back', () => {
  fc.assert(
    fc.property(anySettings, settingsChanges, (settings, change) => {
      const changed = changeSettings(settings, change);
      expect(parseSettings({ version: settingsVersion, values: changed })).toEqual({
        settings: changed,
        problems: [],
      });
    }),
  );
});
