import { withTimeout } from '../platform/with-timeout.ts';
import { type ModelFile, readModelFile } from './model-file.ts';
import type { WorkerAsk, WorkerReply } from './worker/protocol.ts';

/** One running copy of a model. */
export type Backend = {
  /** @param rgb model input, length 3 * edgePx * edgePx. Rejects when the worker fails or hangs. */
  run(rgb: Uint8Array): Promise<Float32Array>;
  /** Ends the worker and frees its memory; what still runs rejects. */
  stop(): void;
};

/** A cold start takes 0.3 s when the machine is quiet; WebGPU compiles shaders for up to 20 s on a slow adapter. */
const loadTimeoutMs = 60_000;
/** 35 ms on a quiet machine. A run that takes 500 times as long hangs. */
const runTimeoutMs = 20_000;

/**
 * Starts a worker and loads the model in it.
 * Rejects with CorruptModelError for a wrong file, else with an Error that says what failed.
 */
export async function startBackend(makeWorker: () => Worker, model: ModelFile): Promise<Backend> {
  const bytes = await readModelFile(model);
  const line = new WorkerLine(makeWorker());
  const { edgePx, inputName, outputName } = model;
  try {
    const load = { kind: 'load', model: bytes, edgePx, inputName, outputName } as const;
    await line.ask(load, { timeoutMs: loadTimeoutMs, transfer: [bytes] });
  } catch (problem) {
    line.close();
    throw problem;
  }
  return {
    run: (rgb) => line.ask({ kind: 'run', rgb }, { timeoutMs: runTimeoutMs, transfer: [] }),
    stop: () => line.close(),
  };
}

type WithoutRunId<Ask> = Ask extends unknown ? Omit<Ask, 'runId'> : never;
type Pending = { readonly resolve: (data: Float32Array) => void; readonly reject: (problem: Error) => void };

/** Questions and answers with one worker. */
class WorkerLine {
  readonly #worker: Worker;
  readonly #pending = new Map<number, Pending>();
  #lastRunId = 0;

  constructor(worker: Worker) {
    this.#worker = worker;
    worker.addEventListener('message', (event: MessageEvent<WorkerReply>) => this.#settle(event.data));
    worker.addEventListener('error', (event) => this.#failAll(`worker error: ${event.message}`));
  }

  ask(
    ask: WithoutRunId<WorkerAsk>,
    options: { readonly timeoutMs: number; readonly transfer: Transferable[] },
  ): Promise<Float32Array> {
    const runId = ++this.#lastRunId;
    const answer = new Promise<Float32Array>((resolve, reject) => {
      this.#pending.set(runId, { resolve, reject });
    });
    this.#worker.postMessage({ ...ask, runId }, options.transfer);
    return withTimeout(answer, { timeoutMs: options.timeoutMs, label: `model ${ask.kind}` });
  }

  close(): void {
    this.#worker.terminate();
    this.#failAll('the worker was stopped');
  }

  #settle(reply: WorkerReply): void {
    const pending = this.#pending.get(reply.runId);
    this.#pending.delete(reply.runId);
    if (reply.kind === 'done') pending?.resolve(reply.probabilities);
    else pending?.reject(new Error(reply.message));
  }

  #failAll(message: string): void {
    for (const pending of this.#pending.values()) pending.reject(new Error(message));
    this.#pending.clear();
  }
}
