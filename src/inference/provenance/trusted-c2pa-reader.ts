import type { C2paReading } from '../../core/provenance/c2pa/c2pa-result.ts';
import { c2paTimeoutMs, readerSettings } from '../../core/provenance/c2pa/reader-settings.ts';
import { joinTrustLists } from '../../core/provenance/c2pa/trust-lists.ts';
import type { ContainerKind } from '../../core/provenance/container/block.ts';
import { logProblem } from '../../platform/log.ts';
import { loadTrustFiles, onTrustFilesChanged } from '../../platform/trust-store.ts';
import C2paWorker from '../worker/c2pa-worker.ts?worker';
import { C2paReader } from './c2pa-reader.ts';
import { startC2paWorker } from './c2pa-worker-line.ts';
import { shippedTrustFiles } from './shipped-trust-files.ts';

/** The reader's 8 MB of code are given back after a minute without a manifest. */
const idleMs = 60_000;

/** The C2PA reader of the extension: with the lists that came with it and those that a person imported. */
export class TrustedC2paReader {
  #reader: Promise<C2paReader> | undefined;

  constructor(signal: AbortSignal) {
    onTrustFilesChanged(() => this.#forget(), signal);
    signal.addEventListener('abort', () => this.#forget(), { once: true });
  }

  /** @returns what the manifest store says, or why it was not read. Never rejects. */
  async read(kind: ContainerKind | undefined, bytes: Uint8Array): Promise<C2paReading> {
    this.#reader ??= makeReader();
    return (await this.#reader).read(kind, bytes);
  }

  /** The next manifest is read with the lists of then. */
  #forget(): void {
    void this.#reader?.then((reader) => reader.stop());
    this.#reader = undefined;
  }
}

async function makeReader(): Promise<C2paReader> {
  return new C2paReader({
    start: () => startC2paWorker(() => new C2paWorker()),
    settings: readerSettings(
      joinTrustLists([...(await orNone(shippedTrustFiles)), ...(await orNone(loadTrustFiles))]),
    ),
    idleMs,
    timeoutMs: c2paTimeoutMs,
  });
}

/** Without lists the reader still reads: it then says of every signer that it is not verified. */
async function orNone<File>(load: () => Promise<readonly File[]>): Promise<readonly File[]> {
  try {
    return await load();
  } catch (problem) {
    logProblem('trust lists', problem);
    return [];
  }
}
