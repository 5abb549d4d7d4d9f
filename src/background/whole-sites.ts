import type { Ask, Reply } from '../contract/messages.ts';
import type { ParsedSettings } from '../core/settings/parse-settings.ts';
import { parseSite, type Site } from '../core/settings/site.ts';
import { type SiteRule, siteRuleFor } from '../core/settings/site-rule.ts';
import { type Passage, passages, type Standing } from '../core/whole-site/standing.ts';
import { hostOf } from '../platform/active-tab.ts';
import { closeTab, goBack } from '../platform/leave-tab.ts';
import { logProblem } from '../platform/log.ts';
import { sendToTab } from '../platform/menus.ts';
import type { Sender } from '../platform/messages-in.ts';
import { forgetSession, loadSession, saveSession } from '../platform/session-store.ts';
import { loadSettings } from '../platform/settings-store.ts';
import { isAlerted } from './alerted-sites.ts';
import { makeTurns } from './in-turn.ts';
import { mayJudgeLabelled } from './settings-authority.ts';

type FrameSender = Extract<Sender, { kind: 'frame' }>;

/** Two frames at once would each write over what the other chose. */
const inTurn = makeTurns();

const keyOf = (tabId: number) => `passages-${tabId}`;

/** A tab that visits more covered websites forgets the first: there our page stands once more. */
const mostHosts = 200;

/** Written by this file alone, into storage that no page can reach. */
async function loadPassages(tabId: number): Promise<Readonly<Record<string, Passage>>> {
  return ((await loadSession(keyOf(tabId))) ?? {}) as Readonly<Record<string, Passage>>;
}

/**
 * How a frame stands to its own website and to that in the address bar.
 * @param loading the settings, for who reads them anyway.
 */
export async function standingOf(
  host: string,
  sender: FrameSender,
  loading: Promise<ParsedSettings> = loadSettings(),
): Promise<Standing> {
  const [chosen, { settings }] = await Promise.all([loadPassages(sender.tabId), loading]);
  const passageOf = (asked: string) => passages.find((known) => known === chosen[asked]) ?? 'closed';
  return {
    own: await asItHolds(passageOf(host)),
    top: await asItHolds(passageOf(hostOf(sender.topUrl))),
    isByAlert: await isRuleByAlert(settings.siteRules, parseSite(host)),
  };
}

/** A lock, a policy or a schedule may hold by now. Asked only where it matters: every new frame waits for the answer. */
async function asItHolds(passage: Passage): Promise<Passage> {
  if (passage !== 'judged') return passage;
  return (await mayJudgeLabelled()).kind === 'applied' ? passage : 'closed';
}

async function isRuleByAlert(rules: readonly SiteRule[], site: Site | undefined): Promise<boolean> {
  const rule = site && siteRuleFor(rules, site);
  return rule?.rule === 'cover-all' && (await isAlerted(rule.site));
}

/** Remembers what a person chose for a website in a tab, and tells all frames of the tab. */
export async function choosePassage(
  { host, passage }: Ask<'frame/passage'>,
  { tabId }: FrameSender,
): Promise<Reply<'frame/passage'>> {
  if (passage === 'judged') {
    const reply = await mayJudgeLabelled();
    if (reply.kind !== 'applied') return reply;
  }
  await inTurn(async () => {
    const { [host]: _, ...others } = await loadPassages(tabId);
    const kept = Object.entries(others).slice(1 - mostHosts);
    await saveSession(keyOf(tabId), { ...Object.fromEntries(kept), [host]: passage });
  });
  const message: Ask<'page/passage'> = { name: 'page/passage', host, passage };
  await sendToTab(tabId, message);
  return { kind: 'applied' };
}

/** A tab is closed. */
export function forgetPassages(tabId: number): Promise<void> {
  return forgetSession(keyOf(tabId));
}

/** Takes a tab away from a covered website: back to where it came from, or to nothing where there is no way back. */
export async function leaveSite(
  { way }: Ask<'tab/leave'>,
  { tabId, frameId }: FrameSender,
): Promise<undefined> {
  if (frameId !== 0) return undefined; // a frame has no say about the page around it
  if (way === 'back' && (await goBack(tabId))) return undefined;
  await closeTab(tabId).catch((problem: unknown) => logProblem('leave', problem));
  return undefined;
}
