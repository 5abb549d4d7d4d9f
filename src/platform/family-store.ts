import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { type LockRecord, parseLockRecord } from '../core/family/lock-record.ts';
import { withTimeout } from './with-timeout.ts';

interface FamilyDatabase extends DBSchema {
  lock: { key: 'lock'; value: LockRecord };
}

/** A disk that has not answered by then counts as one that refuses. */
const diskTimeoutMs = 5000;

let disk: Promise<IDBPDatabase<FamilyDatabase>> | undefined;

/**
 * The family lock, from the extension's own IndexedDB: content scripts can read `storage.local`, not this.
 * @returns undefined where there is none. Rejects when the disk refuses or holds something else.
 */
export async function loadLockRecord(): Promise<LockRecord | undefined> {
  const stored: unknown = await onDisk((database) => database.get('lock', 'lock'));
  if (stored === undefined) return undefined;
  const record = parseLockRecord(stored);
  if (!record) throw new Error('the stored family lock cannot be read');
  return record;
}

/** Writes the family lock. Rejects when the disk refuses. */
export async function saveLockRecord(record: LockRecord): Promise<void> {
  await onDisk((database) => database.put('lock', record, 'lock'));
}

/** Takes the family lock away. Rejects when the disk refuses. */
export async function deleteLockRecord(): Promise<void> {
  await onDisk((database) => database.delete('lock', 'lock'));
}

async function onDisk<Result>(
  use: (database: IDBPDatabase<FamilyDatabase>) => Promise<Result>,
): Promise<Result> {
  disk ??= openDatabase();
  try {
    return await withTimeout(disk.then(use), { timeoutMs: diskTimeoutMs, label: 'family database' });
  } catch (problem) {
    disk = undefined; // the next one tries again
    throw problem;
  }
}

function openDatabase(): Promise<IDBPDatabase<FamilyDatabase>> {
  return openDB<FamilyDatabase>('family', 1, {
    upgrade: (created) => {
      created.createObjectStore('lock');
    },
  });
}
