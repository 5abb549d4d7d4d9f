import type { Correction } from '../corrections/correction.ts';
import { type CorrectionPlace, withCorrection, withoutCorrection } from '../corrections/correction-list.ts';
import type { Friction } from '../family/friction.ts';
import type { ImageId } from '../image/image-id.ts';
import type { ActivityChoice } from './activity-settings.ts';
import type { CoverStyle } from './cover-style.ts';
import {
  type HostList,
  type HostListRule,
  withHostList,
  withHostListRule,
  withoutHostList,
} from './host-list.ts';
import type { LabelledPages } from './labelled-pages.ts';
import type { AiThresholds, OriginBadge, OriginPolicy } from './origin-settings.ts';
import type { ScheduleRow } from './schedule.ts';
import { maxAllowedImages, type Settings } from './schema.ts';
import type { Site } from './site.ts';
import { type SiteRule, withoutSiteRule, withSiteRule } from './site-rule.ts';
import type { Thresholds } from './thresholds.ts';
import type { WhenUnsure } from './when-unsure.ts';

/** One deed of a person, gated by itself. */
export type SingleChange =
  | { readonly kind: 'enable' }
  | { readonly kind: 'disable' }
  | { readonly kind: 'pause-site'; readonly site: Site }
  | { readonly kind: 'resume-site'; readonly site: Site }
  | { readonly kind: 'set-site-rule'; readonly rule: SiteRule }
  | { readonly kind: 'remove-site-rule'; readonly site: Site }
  | { readonly kind: 'add-host-list'; readonly list: HostList }
  | { readonly kind: 'remove-host-list'; readonly listId: string }
  | { readonly kind: 'set-host-list-rule'; readonly listId: string; readonly rule: HostListRule }
  | { readonly kind: 'set-thresholds'; readonly thresholds: Thresholds }
  | { readonly kind: 'set-smallest-edge'; readonly edgePx: number }
  | { readonly kind: 'allow-image'; readonly imageId: ImageId }
  | { readonly kind: 'forget-image'; readonly imageId: ImageId }
  | { readonly kind: 'correct'; readonly correction: Correction }
  | ({ readonly kind: 'uncorrect' } & CorrectionPlace)
  | { readonly kind: 'set-origin-badge'; readonly originBadge: OriginBadge }
  | { readonly kind: 'set-origin-policy'; readonly originPolicy: OriginPolicy }
  | { readonly kind: 'set-ai-thresholds'; readonly aiThresholds: AiThresholds }
  | { readonly kind: 'act-on-guesses' }
  | { readonly kind: 'ignore-guesses' }
  | { readonly kind: 'set-unsafe-words'; readonly words: readonly string[] }
  | { readonly kind: 'set-harmless-words'; readonly words: readonly string[] }
  | { readonly kind: 'set-cover-style'; readonly coverStyle: CoverStyle }
  | { readonly kind: 'set-labelled-pages'; readonly labelledPages: LabelledPages }
  | { readonly kind: 'set-when-unsure'; readonly whenUnsure: WhenUnsure }
  | { readonly kind: 'set-schedule'; readonly schedule: readonly ScheduleRow[] }
  | { readonly kind: 'set-activity'; readonly activity: ActivityChoice }
  | { readonly kind: 'set-activity-days'; readonly days: number }
  | { readonly kind: 'set-site-alert'; readonly count: number }
  | { readonly kind: 'set-friction'; readonly friction: Friction }
  | { readonly kind: 'allow-show-once' }
  | { readonly kind: 'forbid-show-once' };

/** Everything a person can change. Several at once are all made, or none. */
export type SettingsChange =
  | SingleChange
  | { readonly kind: 'several'; readonly changes: readonly SingleChange[] };

/** The settings after one change. Pure; asking twice for the same thing changes nothing the second time. */
export function changeSettings(settings: Settings, change: SettingsChange): Settings {
  switch (change.kind) {
    case 'enable':
      return { ...settings, isEnabled: true };
    case 'disable':
      return { ...settings, isEnabled: false };
    case 'pause-site':
      return { ...settings, pausedSites: withItem(settings.pausedSites, change.site) };
    case 'resume-site':
      return { ...settings, pausedSites: withoutItem(settings.pausedSites, change.site) };
    case 'set-site-rule':
      return { ...settings, siteRules: withSiteRule(settings.siteRules, change.rule) };
    case 'remove-site-rule':
      return { ...settings, siteRules: withoutSiteRule(settings.siteRules, change.site) };
    case 'add-host-list':
      return { ...settings, hostLists: withHostList(settings.hostLists, change.list) };
    case 'remove-host-list':
      return { ...settings, hostLists: withoutHostList(settings.hostLists, change.listId) };
    case 'set-host-list-rule':
      return { ...settings, hostLists: withHostListRule(settings.hostLists, change) };
    case 'set-thresholds':
      return { ...settings, thresholds: change.thresholds };
    case 'set-smallest-edge':
      return { ...settings, smallestEdgePx: change.edgePx };
    case 'allow-image':
      return {
        ...settings,
        allowedImages: withItem(settings.allowedImages, change.imageId).slice(-maxAllowedImages),
      };
    case 'forget-image':
      return { ...settings, allowedImages: withoutItem(settings.allowedImages, change.imageId) };
    case 'correct':
      return { ...settings, corrections: withCorrection(settings.corrections, change.correction) };
    case 'uncorrect':
      return { ...settings, corrections: withoutCorrection(settings.corrections, change) };
    case 'set-origin-badge':
      return { ...settings, originBadge: change.originBadge };
    case 'set-origin-policy':
      return { ...settings, originPolicy: change.originPolicy };
    case 'set-ai-thresholds':
      return { ...settings, aiThresholds: change.aiThresholds };
    case 'act-on-guesses':
      return { ...settings, actsOnGuesses: true };
    case 'ignore-guesses':
      return { ...settings, actsOnGuesses: false };
    case 'set-unsafe-words':
      return { ...settings, unsafeWords: change.words };
    case 'set-harmless-words':
      return { ...settings, harmlessWords: change.words };
    case 'set-cover-style':
      return { ...settings, coverStyle: change.coverStyle };
    case 'set-labelled-pages':
      return { ...settings, labelledPages: change.labelledPages };
    case 'set-when-unsure':
      return { ...settings, whenUnsure: change.whenUnsure };
    case 'set-schedule':
      return { ...settings, schedule: change.schedule };
    case 'set-activity':
      return { ...settings, activity: change.activity };
    case 'set-activity-days':
      return { ...settings, activityDays: change.days };
    case 'set-site-alert':
      return { ...settings, siteAlert: change.count };
    case 'set-friction':
      return { ...settings, friction: change.friction };
    case 'allow-show-once':
      return { ...settings, mayShowOnceLocked: true };
    case 'forbid-show-once':
      return { ...settings, mayShowOnceLocked: false };
    case 'several':
      return change.changes.reduce<Settings>(changeSettings, settings);
    default:
      return change satisfies never;
  }
}

function withItem<Item>(list: readonly Item[], item: Item): readonly Item[] {
  return list.includes(item) ? list : [...list, item];
}

function withoutItem<Item>(list: readonly Item[], item: Item): readonly Item[] {
  return list.filter((other) => other !== item);
}
