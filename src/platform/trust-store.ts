import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { TrustFile } from '../core/provenance/c2pa/trust-lists.ts';
import { withTimeout } from './with-timeout.ts';

/** A trust list that a person imported, and when. */
export type ImportedTrustFile = TrustFile & { readonly importedAtMs: number };

interface TrustDatabase extends DBSchema {
  files: { key: string; value: ImportedTrustFile };
}

/** Official lists are five files. */
export const maxTrustFiles = 20;

const timeoutMs = 5000;
const changedChannel = 'trust-files-changed';

// In a database, not in storage.local: the host is an offscreen document, which has no storage API.

/** The imported trust lists, by name. Rejects when the disk refuses. */
export async function loadTrustFiles(): Promise<readonly ImportedTrustFile[]> {
  return onDisk(async (database) => (await database.getAll('files')).slice(0, maxTrustFiles));
}

/** Keeps a list; one of the same name is replaced. @returns false when there are too many already. Rejects when the disk refuses. */
export async function saveTrustFile(file: ImportedTrustFile): Promise<boolean> {
  const isKept = await onDisk(async (database) => {
    const names = await database.getAllKeys('files');
    if (names.length >= maxTrustFiles && !names.includes(file.name)) return false;
    await database.put('files', file);
    return true;
  });
  if (isKept) tellOthers();
  return isKept;
}

/** Forgets a list. Rejects when the disk refuses. */
export async function removeTrustFile(name: string): Promise<void> {
  await onDisk((database) => database.delete('files', name));
  tellOthers();
}

/** Calls back when another page or the host changed the lists, until `signal` aborts. */
export function onTrustFilesChanged(callback: () => void, signal: AbortSignal): void {
  // Only pages of the extension share its origin, and with it this channel.
  const channel = new BroadcastChannel(changedChannel);
  channel.addEventListener('message', () => callback(), { signal });
  signal.addEventListener('abort', () => channel.close(), { once: true });
}

function tellOthers(): void {
  const channel = new BroadcastChannel(changedChannel);
  channel.postMessage('changed');
  channel.close();
}

async function onDisk<Result>(
  use: (database: IDBPDatabase<TrustDatabase>) => Promise<Result>,
): Promise<Result> {
  const opening = openDB<TrustDatabase>('trust', 1, {
    upgrade: (created) => {
      created.createObjectStore('files', { keyPath: 'name' });
    },
  });
  const database = await withTimeout(opening, { timeoutMs, label: 'open trust lists' });
  try {
    return await withTimeout(use(database), { timeoutMs, label: 'trust lists' });
  } finally {
    database.close();
  }
}
