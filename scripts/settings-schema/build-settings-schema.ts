import { categories } from '../../src/core/classify/category.ts';
import { nsfwLabels } from '../../src/core/classify/nsfw-scores.ts';
import { correctionClaims } from '../../src/core/corrections/correction.ts';
import { maxCorrections } from '../../src/core/corrections/correction-list.ts';
import { frictions } from '../../src/core/family/friction.ts';
import {
  activityChoices,
  activityDaysRange,
  siteAlertRange,
} from '../../src/core/settings/activity-settings.ts';
import { coverStyles } from '../../src/core/settings/cover-style.ts';
import { labelledPagesChoices } from '../../src/core/settings/labelled-pages.ts';
import { aiThresholdChoices, originBadges, originPolicies } from '../../src/core/settings/origin-settings.ts';
import type { PortableName } from '../../src/core/settings/portable-settings.ts';
import { profileNames } from '../../src/core/settings/profile-name.ts';
import { maxScheduleRows } from '../../src/core/settings/schedule.ts';
import { maxAllowedImages, maxPromptWords, settingsVersion } from '../../src/core/settings/schema.ts';
import { settingsFileFormat } from '../../src/core/settings/settings-file.ts';
import { maxSiteRules, siteRuleKinds } from '../../src/core/settings/site-rule.ts';
import { whenUnsureChoices } from '../../src/core/settings/when-unsure.ts';
import { listOf, named, oneOf, probability, record, type Schema } from '../json-schema.ts';

const flag: Schema = { type: 'boolean' };
const sha256: Schema = { type: 'string', pattern: '^[0-9a-f]{64}$' };
const minute: Schema = {
  type: 'integer',
  minimum: 0,
  maximum: 1439,
  description: 'minutes after midnight',
};
const host: Schema = { type: 'string', description: 'a host, such as space.example' };
const threshold: Schema = { oneOf: [{ type: 'number', exclusiveMinimum: 0, maximum: 1 }, { const: 'off' }] };
const words: Schema = listOf({ type: 'string', minLength: 1, maxLength: 60 }, maxPromptWords);

const correction = record(
  {
    claim: oneOf(correctionClaims),
    imageId: sha256,
    scores: named(nsfwLabels, probability),
    modelVersion: { type: 'string', maxLength: 200 },
    correctedAtMs: { type: 'integer', minimum: 0 },
  },
  { looks: sha256 },
);

/** A new setting does not compile without a row here. */
export const settingSchemas: Readonly<Record<PortableName, Schema>> = {
  isEnabled: flag,
  pausedSites: { type: 'array', items: host },
  siteRules: listOf(record({ site: host, rule: oneOf(siteRuleKinds) }), maxSiteRules),
  coverStyle: oneOf(coverStyles),
  labelledPages: oneOf(labelledPagesChoices),
  whenUnsure: oneOf(whenUnsureChoices),
  thresholds: named(categories, threshold),
  smallestEdgePx: { type: 'integer', minimum: 0, maximum: 512 },
  allowedImages: listOf(sha256, maxAllowedImages),
  corrections: listOf(correction, maxCorrections),
  originBadge: oneOf(originBadges),
  originPolicy: oneOf(originPolicies),
  aiThresholds: oneOf(aiThresholdChoices),
  actsOnGuesses: flag,
  unsafeWords: words,
  harmlessWords: words,
  schedule: listOf(
    record({
      profile: oneOf(profileNames),
      days: { type: 'array', items: { type: 'integer', minimum: 0, maximum: 6 }, description: '0 is Sunday' },
      fromMinute: minute,
      untilMinute: minute,
    }),
    maxScheduleRows,
  ),
  activity: oneOf(activityChoices),
  activityDays: { type: 'integer', minimum: activityDaysRange.min, maximum: activityDaysRange.max },
  siteAlert: { type: 'integer', minimum: siteAlertRange.min, maximum: siteAlertRange.max },
  friction: oneOf(frictions),
  mayShowOnceLocked: flag,
};

/** The JSON schema (draft 7) of a settings file. What is missing in `values` stays as it is. */
export function buildSettingsSchema(): Schema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Settings of Safer Spaces',
    ...record(
      {
        format: { const: settingsFileFormat },
        version: { const: settingsVersion },
        values: record({}, settingSchemas),
      },
      { exportedAtMs: { type: 'integer', minimum: 0 }, extensionVersion: { type: 'string' } },
    ),
  };
}
