import { FileStore } from './file-store.ts';

/** How a notice was given. */
export const noticeWays = ['discussion', 'mail', 'text'] as const;
export type NoticeWay = (typeof noticeWays)[number];

/** A notice that a person gave: to whom, how and when. Nothing of what stood in it. */
export type GivenNotice = {
  /** By which it is known; made of the time and the place. */
  readonly name: string;
  /** `owner/name` of a Space, or a host. */
  readonly to: string;
  readonly way: NoticeWay;
  readonly givenAtMs: number;
};

const store = new FileStore<GivenNotice>({ name: 'notices', maxFiles: 1000 });

/** The notices, the oldest first. Rejects when the disk refuses. */
export function loadNotices(): Promise<readonly GivenNotice[]> {
  return store.load();
}

/** Writes down that a notice was given. @returns false when there are 1,000 already. */
export function keepNotice(notice: Omit<GivenNotice, 'name'>): Promise<boolean> {
  return store.save({ ...notice, name: `${notice.givenAtMs} ${notice.way} ${notice.to}` });
}

/** Forgets one. */
export function removeNotice(name: string): Promise<void> {
  return store.remove(name);
}

/** Calls back when another page changed them, until `signal` aborts. */
export function onNoticesChanged(callback: () => void, signal: AbortSignal): void {
  store.onChanged(callback, signal);
}
