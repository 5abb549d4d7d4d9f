import type { Reply } from '../contract/messages.ts';
import {
  type ActivityCounts,
  addToDay,
  dayOf,
  lastDays,
  noActivity,
  unsafeOf,
} from '../core/activity/activity-counts.ts';
import { type CoveredMoments, coveredCount, withCovered } from '../core/activity/covered-hour.ts';
import { isHeld } from '../core/family/lock-status.ts';
import type { Settings } from '../core/settings/schema.ts';
import { parseSite, type Site } from '../core/settings/site.ts';
import { siteRuleFor } from '../core/settings/site-rule.ts';
import { hostOf } from '../platform/active-tab.ts';
import {
  findActivityDay,
  loadActivity,
  removeActivityDay,
  saveActivityDay,
} from '../platform/activity-store.ts';
import { logProblem } from '../platform/log.ts';
import { loadSession, saveSession } from '../platform/session-store.ts';
import { loadSettings } from '../platform/settings-store.ts';
import { markAlerted } from './alerted-sites.ts';
import { makeTurns } from './in-turn.ts';
import { lockNow } from './lock-gate.ts';
import { coverSite } from './settings-authority.ts';

/** Two frames at once would each write over what the other counted. */
const inTurn = makeTurns();

/** Counts what a frame saw, on this device alone. A count that cannot be kept is lost, and nothing else. */
export async function countActivity(counts: ActivityCounts, topUrl: string): Promise<undefined> {
  const { settings } = await loadSettings();
  const site = parseSite(hostOf(topUrl));
  await inTurn(async () => {
    if (settings.activity !== 'off') await keep(counts, settings, site);
    if (site && settings.siteAlert > 0) await watchSite(counts, settings, site);
  }).catch((problem: unknown) => logProblem('activity', problem));
  return undefined;
}

async function keep(counts: ActivityCounts, settings: Settings, site: Site | undefined): Promise<void> {
  const now = new Date();
  const name = dayOf(now);
  const day = await findActivityDay(name);
  if (!day) await dropOldDays(lastDays(now, settings.activityDays));
  const counted = addToDay(
    day ?? { name, counts: noActivity, sites: {} },
    counts,
    settings.activity === 'sites' ? site : undefined,
  );
  await saveActivityDay(counted);
}

/** Once a day is often enough: with the first picture of a new one. */
async function dropOldDays(kept: readonly string[]): Promise<void> {
  for (const { name } of await loadActivity()) if (!kept.includes(name)) await removeActivityDay(name);
}

const coveredKey = (site: Site) => `covered-hour-${site}`;

/** A website that goes on showing unsafe pictures is covered as a whole, until somebody looks. */
async function watchSite(counts: ActivityCounts, settings: Settings, site: Site): Promise<void> {
  // Written by this file alone, into storage that no page can reach.
  const before = ((await loadSession(coveredKey(site))) ?? []) as CoveredMoments;
  const moments = withCovered(before, unsafeOf(counts), Date.now());
  await saveSession(coveredKey(site), moments);
  const isCovered = siteRuleFor(settings.siteRules, site)?.rule === 'cover-all';
  if (isCovered || coveredCount(moments) <= settings.siteAlert) return;
  await markAlerted(site); // first: pages that see the rule ask why it is there
  await coverSite(site);
  await saveSession(coveredKey(site), []); // after a parent has looked, it begins anew
}

/** Forgets all counts; under a family lock, or a friction, it needs an unlock, since they are what a parent looks at. */
export function deleteActivity(): Promise<Reply<'activity/delete'>> {
  return inTurn(async () => {
    const { settings } = await loadSettings();
    if (isHeld(await lockNow(settings))) return { kind: 'locked' };
    for (const { name } of await loadActivity()) await removeActivityDay(name);
    return { kind: 'deleted' };
  });
}
