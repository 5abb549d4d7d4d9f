import type { FileReading } from '../../core/provenance/provenance-report.ts';
import type { Finding } from '../../core/provenance/signal/signal.ts';
import { withTimeout } from '../../platform/with-timeout.ts';
import type { MarksAsk, MarksReply } from '../worker/marks-protocol.ts';
import { mayHaveMarks } from './may-have-marks.ts';

/** The largest pictures that are searched take 0.6 s in a quiet browser; a busy one may be ten times as slow. */
const timeoutMs = 10_000;

/** Looks for invisible marks in a worker that is started at the first picture, one picture after the other. */
export class MarkReader {
  readonly #makeWorker: () => Worker;
  readonly #idleMs: number;
  #worker: Worker | undefined;
  #idleTimer: ReturnType<typeof setTimeout> | undefined;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(makeWorker: () => Worker, idleMs: number) {
    this.#makeWorker = makeWorker;
    this.#idleMs = idleMs;
  }

  /** @returns the marks; none for a picture that cannot be searched, and when the worker fails. Never rejects. */
  async read(file: FileReading, bytes: Uint8Array): Promise<readonly Finding[]> {
    if (!mayHaveMarks(file, bytes)) return [];
    const reading = this.#queue.then(() => this.#readNext(file, bytes));
    this.#queue = reading;
    return reading;
  }

  async #readNext({ container, signedComment }: FileReading, bytes: Uint8Array): Promise<readonly Finding[]> {
    clearTimeout(this.#idleTimer);
    try {
      this.#worker ??= this.#makeWorker();
      const { findings } = await withTimeout(ask(this.#worker, { bytes, container, signedComment }), {
        timeoutMs,
        label: 'marks',
      });
      this.#idleTimer = setTimeout(() => this.#stop(), this.#idleMs);
      return findings;
    } catch {
      this.#stop(); // too slow, or broken: the next picture gets a new worker, this one has no marks
      return [];
    }
  }

  #stop(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
  }
}

function ask(worker: Worker, message: MarksAsk): Promise<MarksReply> {
  const done = new AbortController();
  const { signal } = done;
  return new Promise<MarksReply>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<MarksReply>) => resolve(data), { signal });
    worker.addEventListener('error', ({ message }) => reject(new Error(message)), { signal });
    worker.postMessage(message);
  }).finally(() => done.abort());
}
