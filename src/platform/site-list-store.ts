import { FileStore } from './file-store.ts';

/** A list of AI sites that a person imported: what its lines meant, and how many meant nothing. */
export type ImportedSiteList = {
  readonly name: string;
  /** In the browser's form: lower case, IDN as `xn--`. */
  readonly hosts: readonly string[];
  /** Hosts that are not meant though they lie below one of `hosts`. */
  readonly exceptions: readonly string[];
  readonly rejectedCount: number;
  readonly importedAtMs: number;
};

/** People keep one list, or a few. */
export const maxSiteLists = 10;

const store = new FileStore<ImportedSiteList>({ name: 'ai-sites', maxFiles: maxSiteLists });

/** The imported lists, by name. Rejects when the disk refuses. */
export const loadSiteLists = (): Promise<readonly ImportedSiteList[]> => store.load();

/** Keeps a list; one of the same name is replaced. @returns false when there are too many already. Rejects when the disk refuses. */
export const saveSiteList = (list: ImportedSiteList): Promise<boolean> => store.save(list);

/** Forgets a list. Rejects when the disk refuses. */
export const removeSiteList = (name: string): Promise<void> => store.remove(name);

/** Calls back when another page changed the lists, until `signal` aborts. */
export const onSiteListsChanged = (callback: () => void, signal: AbortSignal): void =>
  store.onChanged(callback, signal);
