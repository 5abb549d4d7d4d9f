import type { Ask, Reply } from '../contract/messages.ts';
import { parseSites } from '../core/settings/site.ts';
import { gateCss } from '../core/veil/gate-css.ts';
import { policyFor } from '../core/verdict/policy.ts';
import { hostOf } from '../platform/active-tab.ts';
import { insertUserSheet, removeUserSheet } from '../platform/gate-sheet.ts';
import type { Sender } from '../platform/messages-in.ts';
import { loadSettings } from '../platform/settings-store.ts';
import { forgetAdultPage, isAdultTab } from './adult-pages.ts';
import { listedSites } from './host-lists.ts';
import { mayShowOnce } from './settings-authority.ts';
import { forgetTab } from './tab-counts.ts';
import { standingOf } from './whole-sites.ts';

type FrameSender = Extract<Sender, { kind: 'frame' }>;

/** Answers a new frame: what holds there, with the strong gate in place where something is to be covered. */
export async function greetFrame(
  ask: Ask<'frame/hello'>,
  sender: FrameSender,
): Promise<Reply<'frame/hello'>> {
  if (sender.frameId === 0) await forgetPage(sender.tabId);
  const loading = loadSettings();
  const [{ settings }, isAdultPage, standing] = await Promise.all([
    loading,
    isAdultTab(sender.tabId),
    standingOf(ask.host, sender, loading),
  ]);
  const topHost = hostOf(sender.topUrl);
  const sites = parseSites([topHost, ask.host]);
  const { isActive } = policyFor(settings, sites);
  // An unlock may have ended while nobody was awake to say so.
  if (settings.familyLock === 'unlocked') void mayShowOnce();
  const [isGateInPlace, listed] = await Promise.all([
    isActive && insertUserSheet(sender, gateCss(ask.attribute)),
    listedSites(settings.hostLists, sites),
  ]);
  return { isGateInPlace, settings, topHost, isAdultPage, listed, standing };
}

/** A new page in the tab: nothing that the one before said or showed holds. */
async function forgetPage(tabId: number): Promise<void> {
  void forgetTab(tabId);
  await forgetAdultPage(tabId);
}

/** Takes the strong gate of a frame away. */
export async function dropGate(ask: Ask<'frame/drop-gate'>, sender: FrameSender): Promise<undefined> {
  await removeUserSheet(sender, gateCss(ask.attribute));
  return undefined;
}
