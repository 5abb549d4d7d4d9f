import type { TrustFile } from '../core/provenance/c2pa/trust-lists.ts';
import { FileStore } from './file-store.ts';

/** A trust list that a person imported, and when. */
export type ImportedTrustFile = TrustFile & { readonly importedAtMs: number };

/** Official lists are five files. */
export const maxTrustFiles = 20;

const store = new FileStore<ImportedTrustFile>({ name: 'trust', maxFiles: maxTrustFiles });

/** The imported trust lists, by name. Rejects when the disk refuses. */
export const loadTrustFiles = (): Promise<readonly ImportedTrustFile[]> => store.load();

/** Keeps a list; one of the same name is replaced. @returns false when there are too many already. Rejects when the disk refuses. */
export const saveTrustFile = (file: ImportedTrustFile): Promise<boolean> => store.save(file);

/** Forgets a list. Rejects when the disk refuses. */
export const removeTrustFile = (name: string): Promise<void> => store.remove(name);

/** Calls back when another page or the host changed the lists, until `signal` aborts. */
export const onTrustFilesChanged = (callback: () => void, signal: AbortSignal): void =>
  store.onChanged(callback, signal);
