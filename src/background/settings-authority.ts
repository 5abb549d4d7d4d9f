import type { Reply } from '../contract/messages.ts';
import { isHeld, type LockHint } from '../core/family/lock-status.ts';
import { showingUnder } from '../core/family/showing.ts';
import { changeSettings, type SettingsChange } from '../core/settings/change-settings.ts';
import { loosensAtAnyHour } from '../core/settings/loosens-at-any-hour.ts';
import { leftByPolicy, underPolicy } from '../core/settings/managed-settings.ts';
import { scheduledValues, underSchedule } from '../core/settings/scheduled-settings.ts';
import type { Settings } from '../core/settings/schema.ts';
import type { Site } from '../core/settings/site.ts';
import type { Sender } from '../platform/messages-in.ts';
import { loadSettings, loadStored, type Stored, saveSettings } from '../platform/settings-store.ts';
import { forgetAlerted } from './alerted-sites.ts';
import { forgetGone, listedSites } from './host-lists.ts';
import { inTurn } from './in-turn.ts';
import { lockNow } from './lock-gate.ts';
import { endUnlock, tellPages } from './lock-state.ts';

/** What the veil on a page may change; all else is changed in the extension's own pages alone. */
const changesFromFrames: ReadonlySet<SettingsChange['kind']> = new Set([
  'pause-site',
  // Pausing a website shows more than it does without its rule.
  'remove-site-rule',
  'allow-image',
  'forget-image',
  'correct',
]);

/**
 * The only writer of settings, and the gate of the family lock and of frictions: what loosens is refused while one holds.
 * Rejects for a change that the sender may not make, and when the settings cannot be written.
 */
export function applyChange(change: SettingsChange, sender: Sender): Promise<Reply<'settings/change'>> {
  if (sender.kind === 'frame' && !changesFromFrames.has(change.kind)) {
    return Promise.reject(new Error(`a page's frame may not ask for '${change.kind}'`));
  }
  return inTurn(async () => {
    const reply = await loadChangeSave(change);
    if (reply.kind === 'applied') await forgetAlertsOf(change);
    return reply;
  });
}

/** Once a person has decided about a rule, no alert is its cause any more. */
async function forgetAlertsOf(change: SettingsChange): Promise<void> {
  for (const single of change.kind === 'several' ? change.changes : [change]) {
    if (single.kind === 'set-site-rule') await forgetAlerted(single.rule.site);
    if (single.kind === 'remove-site-rule') await forgetAlerted(single.site);
  }
}

/**
 * Whether pages that say of themselves that they are for adults may be judged picture by picture at this moment, in one
 * tab: what the same change of the settings would be answered.
 */
export function mayJudgeLabelled(): Promise<Pick<Reply<'settings/change'>, 'kind'>> {
  return inTurn(async () => {
    const { own, managed } = await loadStored();
    const scheduled = { values: scheduledValues(own, new Date()) };
    const { settings } = underPolicy(underSchedule(own, new Date()), managed);
    const change = { kind: 'set-labelled-pages', labelledPages: 'as-others' } as const;
    if (!leftByPolicy(settings, change, managed)) return { kind: 'managed' };
    if (!leftByPolicy(settings, change, scheduled)) return { kind: 'scheduled' };
    const familyLock = await lockNow(settings);
    await tellPages(familyLock);
    return { kind: showingUnder({ ...settings, familyLock }).mayShowAlways ? 'applied' : 'locked' };
  });
}

/** Whether a covered picture may be shown once at this moment. */
export function mayShowOnce(): Promise<Reply<'lock/may-show'>> {
  return inTurn(async () => {
    const { settings } = await loadSettings();
    const familyLock = await lockNow(settings);
    await tellPages(familyLock);
    return { isAllowed: showingUnder({ ...settings, familyLock }).mayShowOnce };
  });
}

/** Covers a website as a whole, which never needs an unlock: an alert of the person's own asked for it. */
export async function coverSite(site: Site): Promise<void> {
  await inTurn(() => loadChangeSave({ kind: 'set-site-rule', rule: { site, rule: 'cover-all' } }));
}

async function loadChangeSave(change: SettingsChange): Promise<Reply<'settings/change'>> {
  const stored = await loadStored();
  const { own, managed } = stored;
  const now = new Date();
  const { settings } = underPolicy(underSchedule(own, now), managed);
  const familyLock = await lockNow(settings);
  const leftByManagement = leftByPolicy(settings, change, managed);
  const left =
    leftByManagement && leftByPolicy(settings, leftByManagement, { values: scheduledValues(own, now) });
  const isLocked = left !== undefined && isHeld(familyLock) && (await isLoosening(stored, left));
  const changed = left && !isLocked ? changeSettings(own.settings, left) : own.settings;
  // Of a schedule that was changed just now, what it puts in force already.
  const inForce = { ...scheduledValues({ settings: changed }, now), ...managed.values };
  const lockAfter = await lockAfterChange(settings, { ...changed, ...inForce, familyLock });
  await saveSettings({ ...changed, familyLock: lockAfter });
  forgetGone(own.settings.hostLists, changed.hostLists);
  return {
    kind: isLocked ? 'locked' : left ? 'applied' : leftByManagement ? 'scheduled' : 'managed',
    settings: { ...changed, ...inForce, familyLock: lockAfter },
  };
}

/** Another friction holds at once: what opened the one before opens nothing now. */
async function lockAfterChange(before: Settings, after: Settings): Promise<LockHint> {
  if (after.friction === before.friction) return after.familyLock;
  await endUnlock();
  return lockNow(after);
}

/** A rule of a site's own beats what lists say of it: that is asked first. */
async function isLoosening(stored: Stored, change: SettingsChange): Promise<boolean> {
  const changes = change.kind === 'several' ? change.changes : [change];
  const sites = changes.flatMap((single) => (single.kind === 'set-site-rule' ? [single.rule.site] : []));
  const listed = await listedSites(stored.own.settings.hostLists, sites);
  return loosensAtAnyHour(stored, change, listed);
}
