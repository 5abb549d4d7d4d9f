import type { SitesOfList } from '../core/context/sorted-sites.ts';
import { importedAtMs, maxHostLists } from '../core/settings/host-list.ts';
import { FileStore } from './file-store.ts';

/** What a list names, under the id by which settings know it. It is written once and never changed. */
type StoredSites = SitesOfList & { readonly name: string };

/** A list that is read in has no row in the settings yet, and one whose import was cut off never gets one. */
const store = new FileStore<StoredSites>({ name: 'host-lists', maxFiles: 2 * maxHostLists });

/** What has no row in the settings for so long was left behind. */
const leftBehindMs = 3_600_000;

/** What a list names; undefined where it is not there. Rejects when the disk refuses. */
export const findHostList = (listId: string): Promise<SitesOfList | undefined> => store.find(listId);

/** Keeps what a list names. @returns false where there are too many. Rejects when the disk refuses. */
export const keepHostList = (listId: string, { sites, exceptions }: SitesOfList): Promise<boolean> =>
  store.save({ name: listId, sites, exceptions });

/** Forgets what a list names. Rejects when the disk refuses. */
export const dropHostList = (listId: string): Promise<void> => store.remove(listId);

/** The ids of all lists that are there. Rejects when the disk refuses. */
export const keptHostLists = (): Promise<readonly string[]> => store.names();

/** Forgets what imports left behind that never came to their end. @param known ids that settings have. */
export async function dropLeftBehind(known: readonly string[], nowMs: number): Promise<void> {
  for (const listId of await store.names()) {
    if (!known.includes(listId) && nowMs - importedAtMs(listId) > leftBehindMs) await store.remove(listId);
  }
}
