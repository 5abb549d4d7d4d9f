import type { PageTally } from '../core/report/page-item.ts';
import { setBadgeCount } from '../platform/badge.ts';
import { forgetSession, loadSession, saveSession } from '../platform/session-store.ts';
import { makeTurns } from './in-turn.ts';

/** Covered and unjudged pictures by frame of one tab. */
type FrameCounts = Readonly<Record<string, number>>;

/** Reads and writes wait for each other: frames of one tab tell at once. */
const inTurn = makeTurns();

/** Adds up what the frames of a tab tell and shows the sum on the badge. Survives the death of this worker. */
export function countFrame(place: { tabId: number; frameId: number }, tally: PageTally): Promise<undefined> {
  return inTurn(async () => {
    const counts = parseCounts(await loadSession(keyOf(place.tabId)));
    const updated = { ...counts, [place.frameId]: tally.covered + tally.unjudged };
    await saveSession(keyOf(place.tabId), updated);
    await setBadgeCount(
      place.tabId,
      Object.values<number>(updated).reduce((sum, count) => sum + count, 0),
    );
    return undefined;
  });
}

/** A tab shows another page, or is closed: nothing counted so far holds. */
export function forgetTab(tabId: number): Promise<undefined> {
  return inTurn(async () => {
    await forgetSession(keyOf(tabId));
    await setBadgeCount(tabId, 0);
    return undefined;
  });
}

function keyOf(tabId: number): string {
  return `tab-counts-${tabId}`;
}

function parseCounts(stored: unknown): FrameCounts {
  // Written by this file alone, into storage that no page can reach.
  return typeof stored === 'object' && stored !== null ? (stored as FrameCounts) : {};
}
