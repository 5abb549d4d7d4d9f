import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { C2paReading } from '../../src/core/provenance/c2pa/c2pa-result.ts';
import {
  c2paMediaType,
  c2paTimeoutMs,
  maxC2paBytes,
} from '../../src/core/provenance/c2pa/reader-settings.ts';
import type { ContainerKind } from '../../src/core/provenance/container/block.ts';
import { TimeoutError, withTimeout } from '../../src/platform/with-timeout.ts';

/** Compiling 8 MB of WebAssembly takes 1.5 s here when both cores are busy. */
const startTimeoutMs = 60_000;

/** Reads manifests in a thread of its own, which is started at the first one and ended when it hangs. */
export class C2paThreadReader {
  readonly #threadFile: string;
  readonly #settings: string;
  #starting: Promise<Worker> | undefined;

  /** @param options.threadFile scripts/corpus/c2pa-thread.mjs, from the working folder. */
  constructor(options: { readonly threadFile: string; readonly settings: string }) {
    this.#threadFile = options.threadFile;
    this.#settings = options.settings;
  }

  async read(kind: ContainerKind | undefined, bytes: Uint8Array): Promise<C2paReading> {
    const mediaType = c2paMediaType(kind);
    if (mediaType === undefined) return { kind: 'unread', reason: 'format' };
    if (bytes.length > maxC2paBytes) return { kind: 'unread', reason: 'too-large' };
    this.#starting ??= startThread(this.#threadFile);
    const worker = await this.#starting;
    worker.postMessage({ mediaType, bytes, settings: this.#settings });
    try {
      const answer = once(worker, 'message');
      const [reading] = await withTimeout(answer, { timeoutMs: c2paTimeoutMs, label: 'C2PA reader' });
      return reading;
    } catch (problem) {
      await this.stop();
      return { kind: 'unread', reason: problem instanceof TimeoutError ? 'timeout' : 'reader-failed' };
    }
  }

  async stop(): Promise<void> {
    const worker = await this.#starting;
    this.#starting = undefined;
    await worker?.terminate();
  }
}

async function startThread(threadFile: string): Promise<Worker> {
  const worker = new Worker(threadFile);
  await withTimeout(once(worker, 'message'), {
    timeoutMs: startTimeoutMs,
    label: 'start of the C2PA thread',
  });
  return worker;
}
