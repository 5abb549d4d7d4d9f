import fc from 'fast-check';
import { nsfwLabels, parseNsfwScores } from '../../src/core/classify/nsfw-scores.ts';
import { type Correction, correctionAxes, correctionClaims } from '../../src/core/corrections/correction.ts';
import { newestCorrections } from '../../src/core/corrections/correction-list.ts';
import type { Evidence } from '../../src/core/evidence.ts';
import { failureKinds } from '../../src/core/failure.ts';
import { frictions } from '../../src/core/family/friction.ts';
import { lockHints } from '../../src/core/family/lock-status.ts';
import {
  activityChoices,
  activityDaysRange,
  siteAlertRange,
} from '../../src/core/settings/activity-settings.ts';
import type { SettingsChange, SingleChange } from '../../src/core/settings/change-settings.ts';
import { coverStyles } from '../../src/core/settings/cover-style.ts';
import { type HostList, hostListRules, withHostList } from '../../src/core/settings/host-list.ts';
import { labelledPagesChoices } from '../../src/core/settings/labelled-pages.ts';
import { aiThresholdChoices, originBadges, originPolicies } from '../../src/core/settings/origin-settings.ts';
import { profileNames } from '../../src/core/settings/profile-name.ts';
import type { Settings } from '../../src/core/settings/schema.ts';
import { parseSite, type Site } from '../../src/core/settings/site.ts';
import { siteRuleKinds } from '../../src/core/settings/site-rule.ts';
import type { Threshold } from '../../src/core/settings/thresholds.ts';
import { whenUnsureChoices } from '../../src/core/settings/when-unsure.ts';
import { imageIdOf, looksOf, originEvidence, present, siteOf } from './samples.ts';

/** Values for fast-check, one a type of the domain. */
const probability = fc.double({ min: 0, max: 1, noNaN: true });
/** Few, so that settings and evidence are often about the same picture. */
export const imageIds = fc.nat({ max: 9 }).map(imageIdOf);
export const scores = fc
  .tuple(...nsfwLabels.map(() => probability))
  .map((numbers) => present(parseNsfwScores(numbers)));
const threshold: fc.Arbitrary<Threshold> = fc.oneof(
  fc.constant('off' as const),
  fc.double({ min: 0, max: 1, minExcluded: true, noNaN: true }),
);
export const thresholds = fc.record({ explicit: threshold, drawn: threshold, suggestive: threshold });

export const sites: fc.Arbitrary<Site> = fc
  .tuple(fc.constantFrom('', 'www.', 'www.www.', 'WWW.'), fc.oneof(fc.domain(), fc.ipV4()))
  .map(([prefix, host]) => parseSite(prefix + host))
  .filter((site) => site !== undefined);

export const looks = fc.oneof(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 256 })).map(looksOf);
export const corrections: fc.Arbitrary<Correction> = fc.record(
  {
    claim: fc.constantFrom(...correctionClaims),
    imageId: imageIds,
    looks,
    scores,
    modelVersion: fc.constantFrom('one@1', 'two@1'),
    correctedAtMs: fc.nat(),
  },
  { requiredKeys: ['claim', 'imageId', 'scores', 'modelVersion', 'correctedAtMs'] },
);

/** Few, one below another, so that rules meet each other. */
export const fewSites = ['a.example', 'b.a.example', 'c.example'].map(siteOf);
export const ruledSites = fc.constantFrom(...fewSites);
const siteRule = fc.record({ site: ruledSites, rule: fc.constantFrom(...siteRuleKinds) });
const siteRules = fc.uniqueArray(siteRule, { selector: ({ site }) => site, maxLength: 3 });

/** Few, so that changes are often about lists that are there. */
export const hostListIds = ['1', '2', '3'].map((digit) => `1795730400000-${digit.repeat(16)}`);
const hostList: fc.Arbitrary<HostList> = fc.record({
  listId: fc.constantFrom(...hostListIds),
  name: fc.constantFrom('a.txt', 'b.txt', 'c.txt'),
  rule: fc.constantFrom(...hostListRules),
  siteCount: fc.nat(),
  rejectedCount: fc.nat(),
});
const hostLists = fc
  .array(hostList, { maxLength: 3 })
  .map((lists) => lists.reduce<readonly HostList[]>(withHostList, []));

const minutes = fc.nat({ max: 1439 });
const schedule = fc.array(
  fc.record({
    profile: fc.constantFrom(...profileNames),
    days: fc.uniqueArray(fc.nat({ max: 6 }), { minLength: 1 }).map((days) => days.sort()),
    fromMinute: minutes,
    untilMinute: minutes,
  }),
  { maxLength: 3 },
);

const promptWords = fc.uniqueArray(fc.constantFrom('sun', 'moon', 'red star', '太陽'));
const edgePx = fc.integer({ min: 0, max: 512 });
export const settings: fc.Arbitrary<Settings> = fc.record({
  isEnabled: fc.boolean(),
  pausedSites: fc.uniqueArray(sites, { maxLength: 5 }),
  siteRules: siteRules,
  hostLists,
  thresholds,
  smallestEdgePx: edgePx,
  allowedImages: fc.uniqueArray(imageIds, { maxLength: 5 }),
  corrections: fc.array(corrections, { maxLength: 5 }).map(newestCorrections),
  originBadge: fc.constantFrom(...originBadges),
  originPolicy: fc.constantFrom(...originPolicies),
  aiThresholds: fc.constantFrom(...aiThresholdChoices),
  actsOnGuesses: fc.boolean(),
  unsafeWords: promptWords,
  harmlessWords: promptWords,
  coverStyle: fc.constantFrom(...coverStyles),
  labelledPages: fc.constantFrom(...labelledPagesChoices),
  whenUnsure: fc.constantFrom(...whenUnsureChoices),
  schedule,
  activity: fc.constantFrom(...activityChoices),
  activityDays: fc.integer(activityDaysRange),
  siteAlert: fc.integer(siteAlertRange),
  friction: fc.constantFrom(...frictions),
  mayShowOnceLocked: fc.boolean(),
  familyLock: fc.constantFrom(...lockHints),
});

/** One deed each. */
export const settingsChanges: fc.Arbitrary<SingleChange> = fc.oneof(
  fc.record({ kind: fc.constantFrom('enable' as const, 'disable' as const) }),
  fc.record({ kind: fc.constantFrom('act-on-guesses' as const, 'ignore-guesses' as const) }),
  fc.record({ kind: fc.constantFrom('allow-show-once' as const, 'forbid-show-once' as const) }),
  fc.record({ kind: fc.constant('set-friction' as const), friction: fc.constantFrom(...frictions) }),
  fc.record({ kind: fc.constantFrom('pause-site' as const, 'resume-site' as const), site: sites }),
  fc.record({ kind: fc.constant('set-site-rule' as const), rule: siteRule }),
  fc.record({ kind: fc.constant('remove-site-rule' as const), site: ruledSites }),
  fc.record({ kind: fc.constant('add-host-list' as const), list: hostList }),
  fc.record({ kind: fc.constant('remove-host-list' as const), listId: fc.constantFrom(...hostListIds) }),
  fc.record({
    kind: fc.constant('set-host-list-rule' as const),
    listId: fc.constantFrom(...hostListIds),
    rule: fc.constantFrom(...hostListRules),
  }),
  fc.record({ kind: fc.constant('set-thresholds' as const), thresholds }),
  fc.record({ kind: fc.constant('set-smallest-edge' as const), edgePx }),
  fc.record({
    kind: fc.constant('set-cover-style' as const),
    coverStyle: fc.constantFrom(...coverStyles),
  }),
  fc.record({
    kind: fc.constant('set-labelled-pages' as const),
    labelledPages: fc.constantFrom(...labelledPagesChoices),
  }),
  fc.record({
    kind: fc.constant('set-when-unsure' as const),
    whenUnsure: fc.constantFrom(...whenUnsureChoices),
  }),
  fc.record({ kind: fc.constant('set-schedule' as const), schedule }),
  fc.record({ kind: fc.constant('set-activity' as const), activity: fc.constantFrom(...activityChoices) }),
  fc.record({ kind: fc.constant('set-activity-days' as const), days: fc.integer(activityDaysRange) }),
  fc.record({ kind: fc.constant('set-site-alert' as const), count: fc.integer(siteAlertRange) }),
  fc.record({
    kind: fc.constant('set-origin-badge' as const),
    originBadge: fc.constantFrom(...originBadges),
  }),
  fc.record({
    kind: fc.constant('set-origin-policy' as const),
    originPolicy: fc.constantFrom(...originPolicies),
  }),
  fc.record({
    kind: fc.constant('set-ai-thresholds' as const),
    aiThresholds: fc.constantFrom(...aiThresholdChoices),
  }),
  fc.record({
    kind: fc.constantFrom('set-unsafe-words' as const, 'set-harmless-words' as const),
    words: promptWords,
  }),
  fc.record({ kind: fc.constant('correct' as const), correction: corrections }),
  fc.record({
    kind: fc.constant('uncorrect' as const),
    imageId: imageIds,
    axis: fc.constantFrom(...correctionAxes),
  }),
  fc.record({ kind: fc.constantFrom('allow-image' as const, 'forget-image' as const), imageId: imageIds }),
);

/** Several deeds at once, as an import makes them. */
export const severalChanges: fc.Arbitrary<SettingsChange> = fc
  .array(settingsChanges, { maxLength: 6 })
  .map((changes) => ({ kind: 'several', changes }));

const sizes = fc.record({ widthPx: fc.nat(), heightPx: fc.nat() });
const origins = fc.constantFrom(
  originEvidence(),
  originEvidence({}, [{ word: 'sun', language: 'en', isAskedFor: true }]),
  originEvidence({ origin: { origin: 'unknown', confidence: 0, conflicts: [] }, signals: [] }),
);
export const evidences: fc.Arbitrary<Evidence> = fc.oneof(
  fc.record(
    {
      kind: fc.constant('judged' as const),
      imageId: imageIds,
      size: sizes,
      scores: fc.record(
        { nsfw: scores, ai: fc.double({ min: 0, max: 1, noNaN: true }) },
        { requiredKeys: ['nsfw'] },
      ),
      looks,
      modelVersion: fc.oneof(fc.string(), fc.constantFrom('one@1', 'two@1')),
      origin: origins,
    },
    { requiredKeys: ['kind', 'imageId', 'size', 'scores', 'modelVersion'] },
  ),
  fc.record({
    kind: fc.constant('failed' as const),
    failure: fc.record(
      { kind: fc.constantFrom(...failureKinds), httpStatus: fc.integer({ min: 0, max: 599 }) },
      { requiredKeys: ['kind'] },
    ),
  }),
);
