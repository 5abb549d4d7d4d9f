import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maxCorrections } from '../../../../src/core/corrections/correction-list.ts';
import {
  defaultSettings,
  parseSettings,
  settingNames,
} from '../../../../src/core/settings/parse-settings.ts';
import { maxAllowedImages, settingsVersion } from '../../../../src/core/settings/schema.ts';
import { thresholdsOfStep } from '../../../../src/core/settings/thresholds.ts';
import { settings as anySettings } from '../../arbitraries.ts';
import { correctionOf, hostListOf, imageIdOf, siteOf } from '../../samples.ts';

const stored = (values: Record<string, unknown>) => ({ version: settingsVersion, values });

describe('a fresh profile', () => {
  test('is switched on, pauses nowhere and has the balanced step', () => {
    expect(parseSettings(undefined)).toEqual({
      settings: {
        isEnabled: true,
        pausedSites: [],
        siteRules: [],
        hostLists: [],
        thresholds: thresholdsOfStep.balanced,
        smallestEdgePx: 32,
        allowedImages: [],
        corrections: [],
        originBadge: 'ai',
        originPolicy: 'mark',
        aiThresholds: 'same',
        actsOnGuesses: false,
        unsafeWords: [],
        harmlessWords: [],
        coverStyle: 'blur',
        labelledPages: 'as-others',
        whenUnsure: 'cover',
        schedule: [],
        activity: 'counts',
        activityDays: 30,
        siteAlert: 0,
        friction: 'off',
        mayShowOnceLocked: false,
        familyLock: 'none',
      },
      problems: [],
    });
  });

  test('takes the default of a setting that is not stored without a word', () => {
    const { settings, problems } = parseSettings(stored({ isEnabled: false }));
    expect(settings).toEqual({ ...defaultSettings(), isEnabled: false });
    expect(problems).toEqual([]);
  });
});

describe('a broken value takes its default, is named, and leaves the others alone', () => {
  const intact = {
    isEnabled: false,
    pausedSites: [siteOf('space.example')],
    siteRules: [{ site: siteOf('space.example'), rule: 'cover-all' }],
    hostLists: [hostListOf()],
    thresholds: thresholdsOfStep.strict,
    smallestEdgePx: 100,
    allowedImages: [imageIdOf(7)],
    corrections: [correctionOf()],
    originBadge: 'all',
    originPolicy: 'hide',
    aiThresholds: 'strict',
    actsOnGuesses: false,
    unsafeWords: ['sun'],
    harmlessWords: ['moon'],
    coverStyle: 'label',
    labelledPages: 'cover-all',
    whenUnsure: 'show',
    schedule: [{ profile: 'child', days: [1, 2], fromMinute: 480, untilMinute: 1200 }],
    activity: 'sites',
    activityDays: 7,
    siteAlert: 5,
    friction: 'retype',
    mayShowOnceLocked: true,
    familyLock: 'locked',
  };

  test.each([
    ['isEnabled', 'yes'],
    ['isEnabled', null],
    ['siteRules', [{ site: 'a.example', rule: 'none' }]],
    [
      'siteRules',
      [
        { site: 'a.example', rule: 'strict' },
        { site: 'A.example', rule: 'relaxed' },
      ],
    ],
    ['hostLists', 'list.txt'],
    ['hostLists', [{ ...hostListOf(), rule: 'relaxed' }]],
    ['hostLists', [{ ...hostListOf(), listId: '../lock' }]],
    ['hostLists', [{ ...hostListOf(), name: '' }]],
    ['hostLists', [{ ...hostListOf(), name: 'x'.repeat(101) }]],
    ['hostLists', [{ ...hostListOf(), name: 'list\u202etxt' }]],
    ['hostLists', [{ ...hostListOf(), siteCount: -1 }]],
    ['pausedSites', 'space.example'],
    ['pausedSites', ['space.example', 'no host']],
    ['thresholds', thresholdsOfStep.strict.explicit],
    ['thresholds', { explicit: 0.5, drawn: 0.5 }],
    ['thresholds', { explicit: 0.5, drawn: 0.5, suggestive: 1.5 }],
    ['thresholds', { explicit: 0, drawn: 0.5, suggestive: 'off' }],
    ['thresholds', { explicit: Number.NaN, drawn: 0.5, suggestive: 'off' }],
    ['smallestEdgePx', -1],
    ['smallestEdgePx', 1.5],
    ['smallestEdgePx', 513],
    ['smallestEdgePx', '32'],
    ['allowedImages', { 0: imageIdOf(7) }],
    ['allowedImages', ['abc']],
    ['corrections', 'harmless'],
    ['corrections', [{ ...correctionOf(), claim: 'fine' }]],
    ['corrections', [{ ...correctionOf(), imageId: 'abc' }]],
    ['corrections', [{ ...correctionOf(), looks: 'abc' }]],
    ['corrections', [{ ...correctionOf(), scores: { porn: 1 } }]],
    ['corrections', [{ ...correctionOf(), scores: undefined }]],
    ['corrections', [{ ...correctionOf(), modelVersion: 'x'.repeat(201) }]],
    ['corrections', [{ ...correctionOf(), correctedAtMs: -1 }]],
    ['corrections', [correctionOf(), null]],
    ['originBadge', 'some'],
    ['originPolicy', true],
    ['aiThresholds', 'relaxed'],
    ['schedule', [{ profile: 'child', days: [7], fromMinute: 0, untilMinute: 1 }]],
    ['schedule', [{ profile: 'child', days: [], fromMinute: 0, untilMinute: 1 }]],
    ['schedule', [{ profile: 'child', days: [1], fromMinute: 0, untilMinute: 1440 }]],
    ['coverStyle', 'black'],
    ['labelledPages', 'hide'],
    ['whenUnsure', 'blur'],
    ['activity', 'all'],
    ['activityDays', 0],
    ['siteAlert', 1001],
    ['friction', 'nag'],
    ['unsafeWords', 'sun'],
    ['unsafeWords', ['']],
    ['harmlessWords', ['x'.repeat(61)]],
  ] as const)('%s = %j', (name, broken) => {
    const { settings, problems } = parseSettings(stored({ ...intact, [name]: broken }));
    expect(settings).toEqual({ ...intact, [name]: defaultSettings()[name] });
    expect(problems).toEqual([{ kind: 'broken-setting', name }]);
  });
});

describe('stored settings that are none', () => {
  test.each([
    null,
    7,
    'settings',
    [],
    {},
    { version: 1 },
    { values: {} },
    { version: 0, values: {} },
    { version: 1.5, values: {} },
    { version: '1', values: {} },
    { version: 1, values: [] },
    { version: 1, values: null },
  ])('%j gives the defaults and says so', (nonsense) => {
    expect(parseSettings(nonsense)).toEqual({
      settings: defaultSettings(),
      problems: [{ kind: 'unreadable-settings' }],
    });
  });
});

test('settings of a newer version are read as far as they are known, and said to be newer', () => {
  const version = settingsVersion + 1;
  const { settings, problems } = parseSettings({ version, values: { isEnabled: false, thresholds: 'new' } });
  expect(settings).toEqual({ ...defaultSettings(), isEnabled: false });
  expect(problems).toEqual([
    { kind: 'newer-version', version },
    { kind: 'broken-setting', name: 'thresholds' },
  ]);
});

test('a list with repeats is read without them', () => {
  const pausedSites = ['space.example', 'WWW.Space.example', 'other.example'];
  expect(parseSettings(stored({ pausedSites })).settings.pausedSites).toEqual([
    'space.example',
    'other.example',
  ]);
});

test('of corrections of one picture the last is kept, and of too many the newest', () => {
  const many = Array.from({ length: maxCorrections }, (_, number) =>
    correctionOf({ imageId: imageIdOf(number) }),
  );
  const last = correctionOf({ claim: 'unsafe', imageId: imageIdOf(3) });
  const added = correctionOf({ imageId: imageIdOf(maxCorrections) });
  expect(parseSettings(stored({ corrections: [...many, last, added] })).settings.corrections).toEqual([
    ...many.filter(({ imageId }) => imageId !== last.imageId).slice(1),
    last,
    added,
  ]);
});

test('of too many allowed pictures the newest are kept', () => {
  const allowedImages = Array.from({ length: maxAllowedImages + 2 }, (_, number) => imageIdOf(number));
  const { settings } = parseSettings(stored({ allowedImages }));
  expect(settings.allowedImages).toEqual(allowedImages.slice(2));
});

test('every setting comes back from storage as it was saved', () => {
  fc.assert(
    fc.property(anySettings, (settings) => {
      expect(Object.keys(settings).sort()).toEqual([...settingNames()].sort());
      const read = parseSettings(JSON.parse(JSON.stringify(stored(settings))));
      expect(read).toEqual({ settings, problems: [] });
    }),
  );
});

test('no stored value at all makes it throw, and what it reads can be stored and read again', () => {
  const values = fc.dictionary(fc.constantFrom(...settingNames(), '__proto__'), fc.jsonValue());
  const almostSettings = fc.record({ version: fc.oneof(fc.integer(), fc.jsonValue()), values });
  fc.assert(
    fc.property(fc.oneof(fc.jsonValue(), almostSettings), (nonsense) => {
      const { settings } = parseSettings(nonsense);
      expect(parseSettings(stored(settings))).toEqual({ settings, problems: [] });
    }),
  );
});
