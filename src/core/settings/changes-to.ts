import { placeOf } from '../corrections/correction-list.ts';
import type { SingleChange } from './change-settings.ts';
import type { PortableSettings } from './portable-settings.ts';
import type { Settings } from './schema.ts';

/**
 * The changes that make settings what others are; none for what is the same already. So the family lock's gate sees each
 * deed of an import by itself.
 * @param wanted what is missing in it stays as it is.
 */
export function changesTo(settings: Settings, wanted: Partial<PortableSettings>): readonly SingleChange[] {
  const target: Settings = { ...settings, ...wanted };
  return [
    ...switches(settings, target),
    ...added(settings.pausedSites, target.pausedSites).map((site) => ({ kind: 'pause-site', site }) as const),
    ...added(target.pausedSites, settings.pausedSites).map(
      (site) => ({ kind: 'resume-site', site }) as const,
    ),
    ...added(target.allowedImages, settings.allowedImages).map(
      (imageId) => ({ kind: 'forget-image', imageId }) as const,
    ),
    ...added(settings.allowedImages, target.allowedImages).map(
      (imageId) => ({ kind: 'allow-image', imageId }) as const,
    ),
    ...siteRules(settings, target),
    ...corrections(settings, target),
    ...choices(settings, target),
  ];
}

function switches(settings: Settings, target: Settings): readonly SingleChange[] {
  const changes: SingleChange[] = [];
  if (target.isEnabled !== settings.isEnabled)
    changes.push({ kind: target.isEnabled ? 'enable' : 'disable' });
  if (target.actsOnGuesses !== settings.actsOnGuesses) {
    changes.push({ kind: target.actsOnGuesses ? 'act-on-guesses' : 'ignore-guesses' });
  }
  if (target.mayShowOnceLocked !== settings.mayShowOnceLocked) {
    changes.push({ kind: target.mayShowOnceLocked ? 'allow-show-once' : 'forbid-show-once' });
  }
  return changes;
}

function choices(settings: Settings, target: Settings): readonly SingleChange[] {
  const { thresholds, smallestEdgePx, originBadge, originPolicy, aiThresholds } = target;
  const {
    coverStyle,
    labelledPages,
    whenUnsure,
    schedule,
    unsafeWords,
    harmlessWords,
    activity,
    activityDays,
    siteAlert,
    friction,
  } = target;
  const all: readonly (readonly [isSame: boolean, change: SingleChange])[] = [
    [isSame(thresholds, settings.thresholds), { kind: 'set-thresholds', thresholds }],
    [smallestEdgePx === settings.smallestEdgePx, { kind: 'set-smallest-edge', edgePx: smallestEdgePx }],
    [originBadge === settings.originBadge, { kind: 'set-origin-badge', originBadge }],
    [originPolicy === settings.originPolicy, { kind: 'set-origin-policy', originPolicy }],
    [aiThresholds === settings.aiThresholds, { kind: 'set-ai-thresholds', aiThresholds }],
    [isSame(unsafeWords, settings.unsafeWords), { kind: 'set-unsafe-words', words: unsafeWords }],
    [isSame(harmlessWords, settings.harmlessWords), { kind: 'set-harmless-words', words: harmlessWords }],
    [coverStyle === settings.coverStyle, { kind: 'set-cover-style', coverStyle }],
    [labelledPages === settings.labelledPages, { kind: 'set-labelled-pages', labelledPages }],
    [whenUnsure === settings.whenUnsure, { kind: 'set-when-unsure', whenUnsure }],
    [isSame(schedule, settings.schedule), { kind: 'set-schedule', schedule }],
    [activity === settings.activity, { kind: 'set-activity', activity }],
    [activityDays === settings.activityDays, { kind: 'set-activity-days', days: activityDays }],
    [siteAlert === settings.siteAlert, { kind: 'set-site-alert', count: siteAlert }],
    [friction === settings.friction, { kind: 'set-friction', friction }],
  ];
  return all.flatMap(([isTheSame, change]) => (isTheSame ? [] : [change]));
}

function siteRules(settings: Settings, target: Settings): readonly SingleChange[] {
  const gone = settings.siteRules.filter(({ site }) => !target.siteRules.some((rule) => rule.site === site));
  const come = target.siteRules.filter((rule) => !settings.siteRules.some((other) => isSame(other, rule)));
  return [
    ...gone.map(({ site }) => ({ kind: 'remove-site-rule', site }) as const),
    ...come.map((rule) => ({ kind: 'set-site-rule', rule }) as const),
  ];
}

/** Where the lists differ, all of the old one is taken back first: of each picture one claim an axis holds. */
function corrections(settings: Settings, target: Settings): readonly SingleChange[] {
  if (isSame(settings.corrections, target.corrections)) return [];
  const gone = settings.corrections.filter(
    (said) => !target.corrections.some((other) => isSame(said, other)),
  );
  const come = target.corrections.filter(
    (said) => !settings.corrections.some((other) => isSame(said, other)),
  );
  return [
    ...gone.map((said) => ({ kind: 'uncorrect', ...placeOf(said) }) as const),
    ...come.map((correction) => ({ kind: 'correct', correction }) as const),
  ];
}

function added<Item>(before: readonly Item[], after: readonly Item[]): readonly Item[] {
  const known = new Set(before);
  return after.filter((item) => !known.has(item));
}

/** Plain data in one order of fields: both were made by the same parser. */
function isSame(left: unknown, right: unknown): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}
