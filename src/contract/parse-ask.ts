import { type ActivityCounts, noActivity } from '../core/activity/activity-counts.ts';
import type { PageTally } from '../core/report/page-item.ts';
import { policyPlaces } from '../core/verdict/policy-place.ts';
import type { Ask, PageAsk } from './messages.ts';
import { parseReportDraft } from './parse-report.ts';
import { parseSettingsChange } from './parse-settings-change.ts';
import { isCount, isRecord, isText, parseWord } from './parse-value.ts';
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
    case 'frame/is-ai-site':
    case 'hosts/find': {
      const { name, host } = value;
      return isText(host, maxHostLength) ? { name, host } : undefined;
    }
    case 'frame/standing': {
      const { host } = value;
      return isHost(host) ? { name: 'frame/standing', host } : undefined;
    }
    case 'frame/passage':
    case 'page/passage': {
      const { name, host } = value;
      const passage = parseWord(value.passage, ['covered', 'judged']);
      return isHost(host) && passage ? { name, host, passage } : undefined;
    }
    case 'tab/leave': {
      const way = parseWord(value.way, ['back', 'close']);
      return way && { name: 'tab/leave', way };
    }
    case 'host/ensure': {
      const mode = parseWord(value.mode, ['keep', 'restart']);
      return mode && { name: 'host/ensure', mode };
    }
    case 'frame/tally': {
      const tally = parseTally(value.tally);
      return tally && { name: 'frame/tally', tally };
    }
    case 'frame/activity': {
      const counts = parseActivity(value.counts);
      return counts && { name: 'frame/activity', counts };
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
    case 'frame/adult-page':
    case 'page/adult':
    case 'activity/delete':
    case 'lock/show':
    case 'lock/status':
    case 'lock/begin':
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

/** A frame without a host of its own has ''. */
function isHost(value: unknown): value is string {
  return value === '' || isText(value, maxHostLength);
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

function parseTally(value: unknown): PageTally | undefined {
  if (!isRecord(value)) return undefined;
  const { waiting, shown, covered, unjudged } = value;
  if (!isCount(waiting) || !isCount(shown) || !isCount(covered) || !isCount(unjudged)) return undefined;
  return { waiting, shown, covered, unjudged };
}

/** A frame has a few thousand pictures at the very most; what is larger is no count. */
const mostPictures = 100_000;

function parseActivity(value: unknown): ActivityCounts | undefined {
  if (!isRecord(value)) return undefined;
  const names = Object.keys(noActivity) as (keyof ActivityCounts)[]; // an object's keys are its key type
  const isWhole = names.every((name) => {
    const count = value[name];
    return isCount(count) && count <= mostPictures;
  });
  // Only those names, and each has a count by the lines above.
  return isWhole
    ? (Object.fromEntries(names.map((name) => [name, value[name]])) as ActivityCounts)
    : undefined;
}

function isAttributeName(value: unknown): value is string {
  return typeof value === 'string' && /^[a-z]{8,32}$/.test(value);
}
