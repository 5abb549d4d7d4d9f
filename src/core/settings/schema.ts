import { categories } from '../classify/category.ts';
import { type Correction, parseCorrection } from '../corrections/correction.ts';
import { newestCorrections } from '../corrections/correction-list.ts';
import { type Friction, frictions } from '../family/friction.ts';
import { type LockHint, parseLockHint } from '../family/lock-status.ts';
import { type ImageId, parseImageId } from '../image/image-id.ts';
import {
  type ActivityChoice,
  activityChoices,
  activityDaysRange,
  siteAlertRange,
} from './activity-settings.ts';
import { type CoverStyle, coverStyles } from './cover-style.ts';
import { type HostList, maxHostLists, parseHostList, withHostList } from './host-list.ts';
import { type LabelledPages, labelledPagesChoices } from './labelled-pages.ts';
import {
  type AiThresholds,
  aiThresholdChoices,
  type OriginBadge,
  type OriginPolicy,
  originBadges,
  originPolicies,
  parsePromptWord,
} from './origin-settings.ts';
import { maxScheduleRows, parseScheduleRow, type ScheduleRow } from './schedule.ts';
import { parseSite, type Site } from './site.ts';
import { maxSiteRules, parseSiteRule, type SiteRule } from './site-rule.ts';
import { type Threshold, type Thresholds, thresholdsOfStep } from './thresholds.ts';
import { type WhenUnsure, whenUnsureChoices } from './when-unsure.ts';

/** One setting: what it is until somebody changes it, and how a stored value is checked. */
type Row<Value> = {
  readonly fallback: Value;
  /** @returns undefined for a value that is not this setting's. */
  readonly parse: (stored: unknown) => Value | undefined;
};

/** Version of the stored shape. A changed shape raises it and adds a file to `migrations/`. */
export const settingsVersion = 1;

/** How many pictures can be "always shown": the list is read by every frame. */
export const maxAllowedImages = 2000;

/** How many words a person can add to the lists for prompts, and how many they can take out. */
export const maxPromptWords = 500;

/** Every setting, one row each. */
export const settingsSchema = {
  /** The main switch. */
  isEnabled: row<boolean>(true, parseBoolean),
  /** Sites on which nothing is covered. */
  pausedSites: row<readonly Site[]>([], (stored) => parseList(stored, parseSite)),
  /** Websites with limits of their own, one rule a site. */
  siteRules: row<readonly SiteRule[]>([], (stored) => {
    const rules = parseList(stored, parseSiteRule)?.slice(-maxSiteRules);
    return rules && new Set(rules.map(({ site }) => site)).size === rules.length ? rules : undefined;
  }),
  /** Lists of websites that a person imported, each with a rule for all that it names. */
  hostLists: row<readonly HostList[]>([], (stored) => {
    const lists = parseList(stored, parseHostList)?.slice(-maxHostLists);
    return lists?.reduce<readonly HostList[]>(withHostList, []);
  }),
  /** What becomes of pages that say of themselves that they are for adults. */
  labelledPages: row<LabelledPages>('as-others', (stored) => parseWord(stored, labelledPagesChoices)),
  /** What becomes of pictures that could not be judged. One that is not judged yet is hidden in any case. */
  whenUnsure: row<WhenUnsure>('cover', (stored) => parseWord(stored, whenUnsureChoices)),
  /** How sure the classifier must be, per category. */
  thresholds: row<Thresholds>(thresholdsOfStep.balanced, parseThresholds),
  /** How a covered picture looks. */
  coverStyle: row<CoverStyle>('blur', (stored) => parseWord(stored, coverStyles)),
  /** Pictures whose longer shown edge is below this, in CSS pixels, are left alone. */
  smallestEdgePx: row<number>(32, (stored) => parseWholeNumber(stored, { min: 0, max: 512 })),
  /** Pictures that a person wants to see always, newest last. */
  allowedImages: row<readonly ImageId[]>([], (stored) =>
    parseList(stored, parseImageId)?.slice(-maxAllowedImages),
  ),
  /** What a person said of pictures against their verdicts, newest last; one an axis of each picture. */
  corrections: row<readonly Correction[]>([], (stored) => {
    const corrections = parseList(stored, parseCorrection);
    return corrections && newestCorrections(corrections);
  }),
  /** Which images get a badge that says where they come from. */
  originBadge: row<OriginBadge>('ai', (stored) => parseWord(stored, originBadges)),
  /** What becomes of images that an AI made. */
  originPolicy: row<OriginPolicy>('mark', (stored) => parseWord(stored, originPolicies)),
  /** Whether images that an AI made or changed are held to stricter thresholds. */
  aiThresholds: row<AiThresholds>('same', (stored) => parseWord(stored, aiThresholdChoices)),
  /** Whether images that only look AI-made, by their pixels, are treated like those that say so. */
  actsOnGuesses: row<boolean>(false, parseBoolean),
  /** Words of prompts that a person calls unsafe, beside those of the lists. */
  unsafeWords: row<readonly string[]>([], parsePromptWords),
  /** Words of the lists that a person calls harmless. */
  harmlessWords: row<readonly string[]>([], parsePromptWords),
  /** Times of the week in which a profile is in force, the first that fits. */
  schedule: row<readonly ScheduleRow[]>([], (stored) =>
    parseList(stored, parseScheduleRow)?.slice(0, maxScheduleRows),
  ),
  /** What is counted, on the device alone. */
  activity: row<ActivityChoice>('counts', (stored) => parseWord(stored, activityChoices)),
  /** Days for which counts are kept. */
  activityDays: row<number>(30, (stored) => parseWholeNumber(stored, activityDaysRange)),
  /** Unsafe pictures on one website within an hour, beyond which it is covered as a whole; 0 for never. */
  siteAlert: row<number>(0, (stored) => parseWholeNumber(stored, siteAlertRange)),
  /** What stands before covering less where no PIN is set. */
  friction: row<Friction>('off', (stored) => parseWord(stored, frictions)),
  /** Whether a covered picture may be shown once, without an unlock, while the family lock holds. */
  mayShowOnceLocked: row<boolean>(false, parseBoolean),
  /**
   * Written by the background alone, so that pages know what to offer. It opens nothing: the gate itself reads
   * the lock where no page can.
   */
  familyLock: row<LockHint>('none', parseLockHint),
};

export type SettingName = keyof typeof settingsSchema;

export type Settings = {
  readonly [Name in SettingName]: (typeof settingsSchema)[Name]['fallback'];
};

function row<Value>(fallback: Value, parse: (stored: unknown) => Value | undefined): Row<Value> {
  return { fallback, parse };
}

function parseBoolean(stored: unknown): boolean | undefined {
  return typeof stored === 'boolean' ? stored : undefined;
}

function parseWholeNumber(stored: unknown, range: { min: number; max: number }): number | undefined {
  if (typeof stored !== 'number' || !Number.isInteger(stored)) return undefined;
  return stored >= range.min && stored <= range.max ? stored : undefined;
}

function parseWord<Word extends string>(stored: unknown, words: readonly Word[]): Word | undefined {
  return words.find((word) => word === stored);
}

function parsePromptWords(stored: unknown): readonly string[] | undefined {
  return parseList(stored, parsePromptWord)?.slice(-maxPromptWords);
}

function parseList<Item>(
  stored: unknown,
  parseItem: (item: unknown) => Item | undefined,
): Item[] | undefined {
  if (!Array.isArray(stored)) return undefined;
  const items = stored.map(parseItem).filter((item) => item !== undefined);
  return items.length === stored.length ? [...new Set(items)] : undefined;
}

function parseThreshold(stored: unknown): Threshold | undefined {
  if (stored === 'off') return 'off';
  return typeof stored === 'number' && stored > 0 && stored <= 1 ? stored : undefined;
}

function parseThresholds(stored: unknown): Thresholds | undefined {
  if (typeof stored !== 'object' || stored === null) return undefined;
  const record = stored as Readonly<Record<string, unknown>>; // any object can be read by name
  const [explicit, drawn, suggestive] = categories.map((category) => parseThreshold(record[category]));
  if (explicit === undefined || drawn === undefined || suggestive === undefined) return undefined;
  return { explicit, drawn, suggestive };
}
