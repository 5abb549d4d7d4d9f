import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Evidence, JudgedEvidence } from '../core/evidence.ts';
import type { ImageId } from '../core/image/image-id.ts';
import { logProblem } from './log.ts';
import { withTimeout } from './with-timeout.ts';

interface EvidenceDatabase extends DBSchema {
  evidence: {
    key: string;
    value: { readonly key: string; readonly storedAtMs: number; readonly evidence: JudgedEvidence };
    indexes: { storedAtMs: number };
  };
}

export type EvidenceCacheOptions = {
  /** Most entries kept in memory, and on disk. An entry takes about 300 bytes. */
  readonly maxInMemory: number;
  readonly maxOnDisk: number;
  readonly nowMs: () => number;
  /** Checks what the disk held; the contract's own parser. */
  readonly parse: (value: unknown) => Evidence | undefined;
};

type Disk = {
  readonly database: IDBPDatabase<EvidenceDatabase>;
  /** Keys on disk, so that a new picture need not wait for the disk to say that it does not know it. */
  readonly keys: Set<string>;
};

/** A disk that has not answered by then counts as one that refuses: no verdict waits for it longer. */
const diskTimeoutMs = 5000;

/** Every so many writes the oldest entries on disk are dropped. */
const writesBetweenPrunes = 200;

/**
 * Remembers evidence by content hash and model version: no address, no page, nothing of the picture itself.
 * A disk that refuses is reported once and then done without.
 */
export class EvidenceCache {
  readonly #options: EvidenceCacheOptions;
  readonly #memory = new Map<string, JudgedEvidence>();
  #disk: Promise<Disk | undefined> | undefined;
  #writes = 0;

  constructor(options: EvidenceCacheOptions) {
    this.#options = options;
  }

  /** @returns evidence of this picture under this model, from memory or disk. Never rejects. */
  async find(imageId: ImageId, modelVersion: string): Promise<JudgedEvidence | undefined> {
    const key = cacheKey(imageId, modelVersion);
    const remembered = this.#memory.get(key);
    if (remembered) return remembered;
    const stored = await this.#onDisk(async ({ database, keys }) =>
      keys.has(key) ? database.get('evidence', key) : undefined,
    );
    const evidence = this.#options.parse(stored?.evidence);
    if (evidence?.kind !== 'judged' || evidence.imageId !== imageId) return undefined;
    this.#rememberInMemory(key, evidence);
    return evidence;
  }

  /** Keeps evidence; resolves when it is on disk, or when the disk has refused. Never rejects. */
  async keep(evidence: JudgedEvidence): Promise<void> {
    const key = cacheKey(evidence.imageId, evidence.modelVersion);
    this.#rememberInMemory(key, evidence);
    await this.#onDisk(async (disk) => {
      disk.keys.add(key);
      await disk.database.put('evidence', { key, storedAtMs: this.#options.nowMs(), evidence });
      this.#writes += 1;
      if (this.#writes % writesBetweenPrunes === 1) await this.#prune(disk);
    });
  }

  async #prune({ database, keys }: Disk): Promise<void> {
    const transaction = database.transaction('evidence', 'readwrite');
    let excess = (await transaction.store.count()) - this.#options.maxOnDisk;
    let cursor = excess > 0 ? await transaction.store.index('storedAtMs').openCursor() : null;
    while (cursor && excess > 0) {
      keys.delete(cursor.primaryKey);
      await cursor.delete();
      excess -= 1;
      cursor = await cursor.continue();
    }
    await transaction.done;
  }

  #rememberInMemory(key: string, evidence: JudgedEvidence): void {
    this.#memory.delete(key);
    this.#memory.set(key, evidence);
    for (const oldest of this.#memory.keys()) {
      if (this.#memory.size <= this.#options.maxInMemory) break;
      this.#memory.delete(oldest);
    }
  }

  async #onDisk<Result>(use: (disk: Disk) => Promise<Result>): Promise<Result | undefined> {
    this.#disk ??= openDisk();
    const disk = await this.#disk;
    if (!disk) return undefined;
    try {
      return await use(disk);
    } catch (problem) {
      logProblem('evidence cache', problem);
      return undefined;
    }
  }
}

async function openDisk(): Promise<Disk | undefined> {
  try {
    return await withTimeout(openDatabase(), { timeoutMs: diskTimeoutMs, label: 'open evidence database' });
  } catch (problem) {
    logProblem('evidence cache: disk refused, memory only', problem);
    return undefined;
  }
}

async function openDatabase(): Promise<Disk> {
  const database = await openDB<EvidenceDatabase>('evidence', 1, {
    upgrade: (created) => {
      const store = created.createObjectStore('evidence', { keyPath: 'key' });
      store.createIndex('storedAtMs', 'storedAtMs');
    },
  });
  return { database, keys: new Set(await database.getAllKeys('evidence')) };
}

function cacheKey(imageId: ImageId, modelVersion: string): string {
  return `${modelVersion} ${imageId}`;
}
