import type { ActivityDay } from '../core/activity/activity-counts.ts';
import { activityDaysRange } from '../core/settings/activity-settings.ts';
import { FileStore } from './file-store.ts';

// Written by the background alone, in the extension's own database, which no page can reach.
const store = new FileStore<ActivityDay>({ name: 'activity', maxFiles: activityDaysRange.max + 1 });

/** The days that are kept, the oldest first. Rejects when the disk refuses. */
export function loadActivity(): Promise<readonly ActivityDay[]> {
  return store.load();
}

/** One day; undefined where nothing of it was counted. Rejects when the disk refuses. */
export function findActivityDay(name: string): Promise<ActivityDay | undefined> {
  return store.find(name);
}

/** Keeps a day; one of the same name is replaced. @returns false when there are too many. Rejects when the disk refuses. */
export function saveActivityDay(day: ActivityDay): Promise<boolean> {
  return store.save(day);
}

/** Forgets a day. Rejects when the disk refuses. */
export function removeActivityDay(name: string): Promise<void> {
  return store.remove(name);
}

/** Calls back when the counts changed, until `signal` aborts. */
export function onActivityChanged(callback: () => void, signal: AbortSignal): void {
  store.onChanged(callback, signal);
}
