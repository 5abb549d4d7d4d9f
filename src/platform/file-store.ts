import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { withTimeout } from './with-timeout.ts';

/** Something that a person imported, known by its name. */
type Named = { readonly name: string };

interface FileDatabase<File extends Named> extends DBSchema {
  files: { key: string; value: File };
}

const timeoutMs = 5000;

/**
 * A few files that a person imported, by name. In a database, not in storage.local: the host is an offscreen document,
 * which has no storage API. Every step rejects when the disk refuses, or does not answer for 5 s.
 */
export class FileStore<File extends Named> {
  readonly #name: string;
  readonly #maxFiles: number;

  /** @param name of the database, and of the channel on which changes are told. */
  constructor({ name, maxFiles }: { readonly name: string; readonly maxFiles: number }) {
    this.#name = name;
    this.#maxFiles = maxFiles;
  }

  /** The files, by name. */
  load(): Promise<readonly File[]> {
    return this.#onDisk(async (database) => (await database.getAll('files')).slice(0, this.#maxFiles));
  }

  /** The names of all files. */
  names(): Promise<readonly string[]> {
    return this.#onDisk((database) => database.getAllKeys('files'));
  }

  /** The file of a name; undefined for none. */
  find(name: string): Promise<File | undefined> {
    return this.#onDisk((database) => database.get('files', name));
  }

  /** Keeps a file; one of the same name is replaced. @returns false when there are too many already. */
  async save(file: File): Promise<boolean> {
    const isKept = await this.#onDisk(async (database) => {
      const names = await database.getAllKeys('files');
      if (names.length >= this.#maxFiles && !names.includes(file.name)) return false;
      await database.put('files', file);
      return true;
    });
    if (isKept) this.#tellOthers();
    return isKept;
  }

  /** Forgets a file. */
  async remove(name: string): Promise<void> {
    await this.#onDisk((database) => database.delete('files', name));
    this.#tellOthers();
  }

  /** Calls back when another page or the host changed the files, until `signal` aborts. */
  onChanged(callback: () => void, signal: AbortSignal): void {
    // Only pages of the extension share its origin, and with it this channel.
    const channel = new BroadcastChannel(this.#channelName());
    channel.addEventListener('message', () => callback(), { signal });
    signal.addEventListener('abort', () => channel.close(), { once: true });
  }

  #tellOthers(): void {
    const channel = new BroadcastChannel(this.#channelName());
    channel.postMessage('changed');
    channel.close();
  }

  #channelName(): string {
    return `${this.#name}-files-changed`;
  }

  async #onDisk<Result>(
    use: (database: IDBPDatabase<FileDatabase<File>>) => Promise<Result>,
  ): Promise<Result> {
    const opening = openDB<FileDatabase<File>>(this.#name, 1, {
      upgrade: (created) => {
        created.createObjectStore('files', { keyPath: 'name' });
      },
    });
    const database = await withTimeout(opening, { timeoutMs, label: `open ${this.#name}` });
    try {
      return await withTimeout(use(database), { timeoutMs, label: this.#name });
    } finally {
      database.close();
    }
  }
}
