import { parseNsfwScores } from '../core/classify/nsfw-scores.ts';
import { parseAiProbability } from '../core/detect/ai-probability.ts';
import type { Scores } from '../core/evidence.ts';
import type { Failure } from '../core/failure.ts';
import { logProblem } from '../platform/log.ts';
import type { Backend } from './backend.ts';
import { CorruptModelError } from './model-file.ts';

export type ClassifierOptions = {
  readonly startWasm: () => Promise<Backend>;
  /** Tries for something faster than `wasm`; undefined when there is nothing. */
  readonly tryFaster: (wasm: Backend) => Promise<Backend | undefined>;
  /** Without work for this long, the model is unloaded. */
  readonly idleMs: number;
  /** A start that failed is tried again after this time, not before. */
  readonly retryStartMs: number;
};

/** A run that failed is repeated on a fresh worker this often before it counts as a failure. */
const attempts = 2;

/** The classifier: loaded at the first picture, restarted when it fails, unloaded when idle. */
export class Classifier {
  readonly #options: ClassifierOptions;
  #backend: Promise<Backend> | undefined;
  #idleTimer: ReturnType<typeof setTimeout> | undefined;
  #mayTryFaster = true;
  #running = 0;

  constructor(options: ClassifierOptions) {
    this.#options = options;
  }

  /** @param rgb model input. @returns scores, or why there are none. Never rejects. */
  async classify(rgb: Uint8Array): Promise<Scores | Failure> {
    this.#running += 1;
    clearTimeout(this.#idleTimer);
    try {
      return await this.#classifyWithRetry(rgb);
    } finally {
      this.#running -= 1;
      if (this.#running === 0) this.#idleTimer = setTimeout(() => this.#unload(), this.#options.idleMs);
    }
  }

  async #classifyWithRetry(rgb: Uint8Array): Promise<Scores | Failure> {
    for (let attempt = 0; attempt < attempts; attempt++) {
      this.#backend ??= this.#start();
      const current = this.#backend;
      const backend = await current.catch(failureOfStart);
      if ('kind' in backend) {
        // Not dropped at once: two thousand pictures must not start two thousand workers that cannot start.
        setTimeout(() => this.#drop(current), this.#options.retryStartMs);
        return backend;
      }
      const scores = await runOnce(backend, rgb);
      if (scores) return scores;
      this.#drop(current);
    }
    return { kind: 'model-unavailable' };
  }

  async #start(): Promise<Backend> {
    const wasm = await this.#options.startWasm();
    if (this.#mayTryFaster) void this.#upgrade(wasm);
    return wasm;
  }

  /** Judging goes on with WASM while the faster backend starts; a failing one is not tried again. */
  async #upgrade(wasm: Backend): Promise<void> {
    this.#mayTryFaster = false;
    const before = this.#backend;
    const faster = await this.#options.tryFaster(wasm);
    if (!faster) return;
    if (this.#backend !== before) return faster.stop();
    this.#backend = Promise.resolve(faster);
    wasm.stop(); // what it still runs is repeated on the faster one
  }

  /** Ends a backend that failed, unless somebody has replaced it already. */
  #drop(backend: Promise<Backend>): void {
    if (this.#backend === backend) this.#backend = undefined;
    stopWhenStarted(backend);
  }

  #unload(): void {
    if (this.#backend) this.#drop(this.#backend);
    this.#mayTryFaster = true;
  }
}

function failureOfStart(problem: unknown): Failure {
  logProblem('start model', problem);
  return { kind: problem instanceof CorruptModelError ? 'model-corrupt' : 'model-unavailable' };
}

async function runOnce(backend: Backend, rgb: Uint8Array): Promise<Scores | undefined> {
  try {
    const answer = await backend.run(rgb);
    const nsfw = parseNsfwScores(answer);
    if (!nsfw) logProblem('classify', 'the model answered with no probabilities');
    const ai = parseAiProbability(answer);
    return nsfw && { nsfw, ...(ai === undefined ? {} : { ai }) };
  } catch (problem) {
    logProblem('classify', problem);
    return undefined;
  }
}

function stopWhenStarted(backend: Promise<Backend>): void {
  backend.then(
    (started) => started.stop(),
    () => undefined, // it never started: the failure was reported to those who waited for it
  );
}
