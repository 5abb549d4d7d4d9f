import { correctionAxes, parseCorrection } from '../core/corrections/correction.ts';
import { parseImageId } from '../core/image/image-id.ts';
import type { PageTally } from '../core/report/page-item.ts';
import type { SettingsChange, SingleChange } from '../core/settings/change-settings.ts';
import { settingsSchema } from '../core/settings/schema.ts';
import { parseSite } from '../core/settings/site.ts';
import { parseSiteRule } from '../core/settings/site-rule.ts';
import { policyPlaces } from '../core/verdict/policy-place.ts';
import type { Ask, PageAsk } from './messages.ts';
import { parseReportDraft } from './parse-report.ts';
import { isCount, isRecord, isText, parseListOf, parseWord } from './parse-value.ts';
import { veilCommands } from './veil-commands.ts';

/** Longest host of the domain name system, RFC 1035. */
const maxHostLength = 253;

/**
 * A one-shot message from anywhere in the extension.
 * @returns undefined for what is no message of the table in messages.ts; the receiver drops it.
 */
export function parseAsk(value: unknown): Ask | undefined {
  if (!isRecord(value)) return undefined;
  switch (value.name) {
    case 'frame/hello': {
      const { attribute, host } = value;
      if (!isAttributeName(attribute) || typeof host !== 'string') return undefined;
      return { name: 'frame/hello', attribute, host };
    }
    case 'frame/drop-gate': {
      const { attribute } = value;
      return isAttributeName(attribute) ? { name: 'frame/drop-gate', attribute } : undefined;
    }
    case 'frame/is-ai-site': {
      const { host } = value;
      return isText(host, maxHostLength) ? { name: 'frame/is-ai-site', host } : undefined;
    }
    case 'host/ensure': {
      const mode = parseWord(value.mode, ['keep', 'restart']);
      return mode && { name: 'host/ensure', mode };
    }
    case 'frame/tally': {
      const tally = parseTally(value.tally);
      return tally && { name: 'frame/tally', tally };
    }
    case 'settings/change': {
      const change = parseSettingsChange(value.change);
      return change && { name: 'settings/change', change };
    }
    case 'report/draft': {
      const draft = value.draft === 'not-judged' ? value.draft : parseReportDraft(value.draft);
      return draft && { name: 'report/draft', draft };
    }
    case 'policy/show': {
      const place = parseWord(value.place, policyPlaces);
      return place && { name: 'policy/show', place };
    }
    case 'lock/status':
    case 'lock/lock':
    case 'lock/remove':
    case 'lock/may-show':
      return { name: value.name };
    case 'lock/set':
    case 'lock/unlock': {
      const { name, secret } = value;
      return typeof secret === 'string' && secret.length <= longestTyped ? { name, secret } : undefined;
    }
    case 'veil/command': {
      const command = parseWord(value.command, veilCommands);
      return command && { name: 'veil/command', command };
    }
    default:
      return undefined;
  }
}

/** A secret that was typed is shorter; hashing more would hold up every change of a setting. */
const longestTyped = 1000;

/** A popup's ask on the page port. */
export function parsePageAsk(value: unknown): PageAsk | undefined {
  if (!isRecord(value) || value.kind !== 'command') return undefined;
  const { itemId } = value;
  const command = parseWord(value.command, veilCommands);
  return typeof itemId === 'string' && command ? { kind: 'command', itemId, command } : undefined;
}

/** As many as a file of settings can hold: every picture, every site and every word of it. */
const maxChangesAtOnce = 10_000;

function parseSettingsChange(value: unknown): SettingsChange | undefined {
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
    case 'set-unsafe-words':
    case 'set-harmless-words': {
      const words = settingsSchema.unsafeWords.parse(value.words);
      return words && { kind, words };
    }
    default:
      return undefined;
  }
}

function parseTally(value: unknown): PageTally | undefined {
  if (!isRecord(value)) return undefined;
  const { waiting, shown, covered, unjudged } = value;
  if (!isCount(waiting) || !isCount(shown) || !isCount(covered) || !isCount(unjudged)) return undefined;
  return { waiting, shown, covered, unjudged };
}

function isAttributeName(value: unknown): value is string {
  return typeof value === 'string' && /^[a-z]{8,32}$/.test(value);
}
