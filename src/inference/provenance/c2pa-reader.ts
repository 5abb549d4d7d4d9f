import type { C2paReading } from '../../core/provenance/c2pa/c2pa-result.ts';
import { c2paMediaType, maxC2paBytes } from '../../core/provenance/c2pa/reader-settings.ts';
import type { ContainerKind } from '../../core/provenance/container/block.ts';
import { TimeoutError, withTimeout } from '../../platform/with-timeout.ts';
import type { C2paAsk } from '../worker/c2pa-protocol.ts';

/** A running C2PA reader; it answers in order. */
export type C2paLine = {
  /** Rejects when the reader dies. */
  ask(ask: C2paAsk): Promise<C2paReading>;
  /** Ends it and frees its memory. */
  stop(): void;
};

export type C2paReaderOptions = {
  /** Resolves once the reader can be asked. */
  readonly start: () => Promise<C2paLine>;
  /** JSON of `readerSettings`. */
  readonly settings: string;
  /** Without a manifest for this long, the reader is unloaded: it holds 8 MB of code and more of memory. */
  readonly idleMs: number;
  /** A file that takes longer ends the reader; `c2paTimeoutMs` where people wait for it. */
  readonly timeoutMs: number;
};

/** Compiling 8 MB takes 0.2 s in a quiet browser, 1.5 s on a busy machine. */
const startTimeoutMs = 20_000;

/**
 * Reads manifests one after the other in a worker that is started at the first one, and ended when a file takes
 * longer than it may: the next file gets a new one.
 */
export class C2paReader {
  readonly #options: C2paReaderOptions;
  #line: C2paLine | undefined;
  #queue: Promise<unknown> = Promise.resolve();
  #idleTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: C2paReaderOptions) {
    this.#options = options;
  }

  /** @returns what the manifest store says, or why it was not read. Never rejects. */
  read(kind: ContainerKind | undefined, bytes: Uint8Array): Promise<C2paReading> {
    const mediaType = c2paMediaType(kind);
    if (mediaType === undefined) return Promise.resolve({ kind: 'unread', reason: 'format' });
    if (bytes.length > maxC2paBytes) return Promise.resolve({ kind: 'unread', reason: 'too-large' });
    const ask = { mediaType, bytes, settings: this.#options.settings };
    const reading = this.#queue.then(() => this.#readNow(ask));
    this.#queue = reading;
    return reading;
  }

  /** Ends the reader at once; a later file starts a new one. */
  stop(): void {
    clearTimeout(this.#idleTimer);
    this.#line?.stop();
    this.#line = undefined;
  }

  async #readNow(ask: C2paAsk): Promise<C2paReading> {
    clearTimeout(this.#idleTimer);
    const { start, idleMs, timeoutMs } = this.#options;
    try {
      this.#line ??= await withTimeout(start(), {
        timeoutMs: startTimeoutMs,
        label: 'start C2PA',
      });
      const reading = await withTimeout(this.#line.ask(ask), { timeoutMs, label: 'C2PA' });
      this.#idleTimer = setTimeout(() => this.stop(), idleMs);
      return reading;
    } catch (problem) {
      this.stop();
      return { kind: 'unread', reason: problem instanceof TimeoutError ? 'timeout' : 'reader-failed' };
    }
  }
}
