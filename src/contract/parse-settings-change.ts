import { correctionAxes, parseCorrection } from '../core/corrections/correction.ts';
import { parseImageId } from '../core/image/image-id.ts';
import type { SettingsChange, SingleChange } from '../core/settings/change-settings.ts';
import { hostListRules, parseHostList, parseHostListId } from '../core/settings/host-list.ts';
import { settingsSchema } from '../core/settings/schema.ts';
import { parseSite } from '../core/settings/site.ts';
import { parseSiteRule } from '../core/settings/site-rule.ts';
import { isRecord, parseListOf, parseWord } from './parse-value.ts';

/** As many as a file of settings can hold: every picture, every site and every word of it. */
const maxChangesAtOnce = 10_000;

/** One change of the settings, or several. @returns undefined for anything else. */
export function parseSettingsChange(value: unknown): SettingsChange | undefined {
  if (!isRecord(value) || value.kind !== 'several') return parseSingleChange(value);
  const changes = parseListOf(value.changes, parseSingleChange, maxChangesAtOnce);
  return changes && { kind: 'several', changes };
}

function parseSingleChange(value: unknown): SingleChange | undefined {
  if (!isRecord(value)) return undefined;
  const { kind } = value;
  switch (kind) {
    case 'enable':
    case 'disable':
    case 'allow-show-once':
    case 'forbid-show-once':
    case 'act-on-guesses':
    case 'ignore-guesses':
      return { kind };
    case 'pause-site':
    case 'resume-site': {
      const site = parseSite(value.site);
      return site && { kind, site };
    }
    case 'set-site-rule': {
      const rule = parseSiteRule(value.rule);
      return rule && { kind, rule };
    }
    case 'remove-site-rule': {
      const site = parseSite(value.site);
      return site && { kind, site };
    }
    case 'add-host-list': {
      const list = parseHostList(value.list);
      return list && { kind, list };
    }
    case 'remove-host-list': {
      const listId = parseHostListId(value.listId);
      return listId ? { kind, listId } : undefined;
    }
    case 'set-host-list-rule': {
      const listId = parseHostListId(value.listId);
      const rule = parseWord(value.rule, hostListRules);
      return listId && rule ? { kind, listId, rule } : undefined;
    }
    case 'set-thresholds': {
      const thresholds = settingsSchema.thresholds.parse(value.thresholds);
      return thresholds && { kind, thresholds };
    }
    case 'set-smallest-edge': {
      const edgePx = settingsSchema.smallestEdgePx.parse(value.edgePx);
      return edgePx === undefined ? undefined : { kind, edgePx };
    }
    case 'allow-image':
    case 'forget-image': {
      const imageId = parseImageId(value.imageId);
      return imageId && { kind, imageId };
    }
    case 'correct': {
      const correction = parseCorrection(value.correction);
      return correction && { kind, correction };
    }
    case 'uncorrect': {
      const imageId = parseImageId(value.imageId);
      const axis = parseWord(value.axis, correctionAxes);
      return imageId && axis && { kind, imageId, axis };
    }
    case 'set-origin-badge': {
      const originBadge = settingsSchema.originBadge.parse(value.originBadge);
      return originBadge && { kind, originBadge };
    }
    case 'set-origin-policy': {
      const originPolicy = settingsSchema.originPolicy.parse(value.originPolicy);
      return originPolicy && { kind, originPolicy };
    }
    case 'set-ai-thresholds': {
      const aiThresholds = settingsSchema.aiThresholds.parse(value.aiThresholds);
      return aiThresholds && { kind, aiThresholds };
    }
    case 'set-cover-style': {
      const coverStyle = settingsSchema.coverStyle.parse(value.coverStyle);
      return coverStyle && { kind, coverStyle };
    }
    case 'set-labelled-pages': {
      const labelledPages = settingsSchema.labelledPages.parse(value.labelledPages);
      return labelledPages && { kind, labelledPages };
    }
    case 'set-when-unsure': {
      const whenUnsure = settingsSchema.whenUnsure.parse(value.whenUnsure);
      return whenUnsure && { kind, whenUnsure };
    }
    case 'set-schedule': {
      const schedule = settingsSchema.schedule.parse(value.schedule);
      return schedule && { kind, schedule };
    }
    case 'set-activity': {
      const activity = settingsSchema.activity.parse(value.activity);
      return activity && { kind, activity };
    }
    case 'set-activity-days': {
      const days = settingsSchema.activityDays.parse(value.days);
      return days === undefined ? undefined : { kind, days };
    }
    case 'set-site-alert': {
      const count = settingsSchema.siteAlert.parse(value.count);
      return count === undefined ? undefined : { kind, count };
    }
    case 'set-friction': {
      const friction = settingsSchema.friction.parse(value.friction);
      return friction && { kind, friction };
    }
    case 'set-unsafe-words':
    case 'set-harmless-words': {
      const words = settingsSchema.unsafeWords.parse(value.words);
      return words && { kind, words };
    }
    default:
      return undefined;
  }
}
