import type { JudgeAsk, JudgeReply } from '../../../src/contract/judge-messages.ts';
import type { Ask, MessageName } from '../../../src/contract/messages.ts';
import { noActivity } from '../../../src/core/activity/activity-counts.ts';
import { thresholdsOfStep } from '../../../src/core/settings/thresholds.ts';
import { correctionOf, hostListOf, imageIdOf, judgedEvidence, siteOf } from '../samples.ts';

const site = siteOf('space.example');
const imageId = imageIdOf(1);
const { looks: _, ...withoutLooks } = correctionOf(); // every field of a sample must be needed

/** Asks of every row of the table of messages: a new row does not compile without one here. */
export const askSamples: { readonly [Name in MessageName]: readonly Ask<Name>[] } = {
  'frame/hello': [
    { name: 'frame/hello', attribute: 'qwertyuiop', host: 'space.example' },
    { name: 'frame/hello', attribute: 'qwertyuiop', host: '' },
  ],
  'frame/drop-gate': [{ name: 'frame/drop-gate', attribute: 'qwertyuiop' }],
  'frame/is-ai-site': [{ name: 'frame/is-ai-site', host: 'pictures.example' }],
  'hosts/find': [{ name: 'hosts/find', host: 'pictures.example' }],
  'frame/activity': [{ name: 'frame/activity', counts: { ...noActivity, shown: 3, explicit: 1, fromAi: 2 } }],
  'activity/delete': [{ name: 'activity/delete' }],
  'frame/adult-page': [{ name: 'frame/adult-page' }],
  'page/adult': [{ name: 'page/adult' }],
  'frame/standing': [
    { name: 'frame/standing', host: 'space.example' },
    { name: 'frame/standing', host: '' },
  ],
  'frame/passage': [
    { name: 'frame/passage', host: 'space.example', passage: 'covered' },
    { name: 'frame/passage', host: '', passage: 'judged' },
  ],
  'page/passage': [{ name: 'page/passage', host: 'space.example', passage: 'judged' }],
  'tab/leave': [
    { name: 'tab/leave', way: 'back' },
    { name: 'tab/leave', way: 'close' },
  ],
  'lock/show': [{ name: 'lock/show' }],
  'policy/show': [{ name: 'policy/show', place: 'words-for-adults' }],
  'host/ensure': [
    { name: 'host/ensure', mode: 'keep' },
    { name: 'host/ensure', mode: 'restart' },
  ],
  'frame/tally': [{ name: 'frame/tally', tally: { waiting: 1, shown: 2, covered: 0, unjudged: 3 } }],
  'settings/change': [
    { name: 'settings/change', change: { kind: 'enable' } },
    { name: 'settings/change', change: { kind: 'disable' } },
    { name: 'settings/change', change: { kind: 'pause-site', site } },
    { name: 'settings/change', change: { kind: 'resume-site', site } },
    { name: 'settings/change', change: { kind: 'set-site-rule', rule: { site, rule: 'child' } } },
    { name: 'settings/change', change: { kind: 'add-host-list', list: hostListOf() } },
    { name: 'settings/change', change: { kind: 'remove-host-list', listId: hostListOf().listId } },
    {
      name: 'settings/change',
      change: { kind: 'set-host-list-rule', listId: hostListOf().listId, rule: 'careful' },
    },
    { name: 'settings/change', change: { kind: 'set-thresholds', thresholds: thresholdsOfStep.balanced } },
    { name: 'settings/change', change: { kind: 'set-smallest-edge', edgePx: 0 } },
    { name: 'settings/change', change: { kind: 'allow-image', imageId } },
    { name: 'settings/change', change: { kind: 'forget-image', imageId } },
    { name: 'settings/change', change: { kind: 'correct', correction: withoutLooks } },
    { name: 'settings/change', change: { kind: 'uncorrect', imageId, axis: 'safety' } },
    { name: 'settings/change', change: { kind: 'set-origin-badge', originBadge: 'all' } },
    { name: 'settings/change', change: { kind: 'set-origin-policy', originPolicy: 'hide' } },
    { name: 'settings/change', change: { kind: 'set-ai-thresholds', aiThresholds: 'careful' } },
    { name: 'settings/change', change: { kind: 'set-unsafe-words', words: ['sun'] } },
    { name: 'settings/change', change: { kind: 'set-harmless-words', words: [] } },
    { name: 'settings/change', change: { kind: 'act-on-guesses' } },
    { name: 'settings/change', change: { kind: 'ignore-guesses' } },
    { name: 'settings/change', change: { kind: 'several', changes: [{ kind: 'enable' }] } },
    { name: 'settings/change', change: { kind: 'allow-show-once' } },
    { name: 'settings/change', change: { kind: 'forbid-show-once' } },
  ],
  'lock/status': [{ name: 'lock/status' }],
  'lock/set': [{ name: 'lock/set', secret: '123456' }],
  'lock/unlock': [{ name: 'lock/unlock', secret: '123456' }],
  'lock/begin': [{ name: 'lock/begin' }],
  'lock/lock': [{ name: 'lock/lock' }],
  'lock/remove': [{ name: 'lock/remove' }],
  'lock/may-show': [{ name: 'lock/may-show' }],
  'report/draft': [{ name: 'report/draft', draft: 'not-judged' }],
  'veil/command': [
    { name: 'veil/command', command: 'show-once' },
    { name: 'veil/command', command: 'always-show-image' },
    { name: 'veil/command', command: 'always-show-site' },
    { name: 'veil/command', command: 'cover' },
  ],
};

/** One ask of each kind on the judge port. */
export const judgeAskSamples: readonly JudgeAsk[] = [
  {
    kind: 'judge',
    askId: 1,
    source: { kind: 'url', url: 'https://cdn.example/a.png' },
    priority: 'visible',
  },
  {
    kind: 'judge',
    askId: 2,
    source: { kind: 'pixels', rgbBase64: 'AAAA', widthPx: 1, heightPx: 1, motion: 'moves' },
    priority: 'away',
  },
  { kind: 'judge', askId: 3, source: { kind: 'bytes', base64: 'AAAA' }, priority: 'away' },
  {
    kind: 'judge',
    askId: 4,
    source: { kind: 'video', url: 'https://cdn.example/a.webm', atSeconds: 3 },
    priority: 'visible',
  },
  {
    kind: 'prompts',
    askId: 6,
    prompts: [{ positive: 'a hut', negative: '', models: [], place: 'page', isSorted: false }],
  },
  { kind: 'origin-piece', askId: 6, base64: 'AAAA' },
  { kind: 'origin', askId: 6, base64: 'AAAA', holds: 'words' },
  { kind: 'reprioritise', askId: 1, priority: 'away' },
  { kind: 'cancel', askId: 1 },
  { kind: 'ping' },
];

/** One reply of each kind on the judge port. */
export const judgeReplySamples: readonly JudgeReply[] = [
  { kind: 'evidence', askId: 1, evidence: judgedEvidence() },
  { kind: 'evidence', askId: 0, evidence: { kind: 'failed', failure: { kind: 'timeout' } } },
  { kind: 'origin', askId: 3 },
  { kind: 'pong' },
];

/** The value without one of its fields, for every field at every depth. */
export function withoutEachField(value: object): object[] {
  return Object.entries(value).flatMap(([name, field]: [string, unknown]) => {
    const { [name]: _, ...rest } = value as Record<string, unknown>; // any object can be read by name
    const inner = typeof field === 'object' && field !== null ? withoutEachField(field) : [];
    return [rest, ...inner.map((changed) => ({ ...value, [name]: changed }))];
  });
}
