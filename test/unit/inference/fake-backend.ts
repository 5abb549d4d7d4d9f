import type { Backend } from '../../../src/inference/backend.ts';

/** A backend that answers as a test says, and remembers what it was asked. */
export class FakeBackend implements Backend {
  readonly asked: Uint8Array[] = [];
  isStopped = false;
  readonly #answer: (rgb: Uint8Array) => Promise<Float32Array>;

  constructor(answer: (rgb: Uint8Array) => Promise<Float32Array> = async () => neutralAnswer()) {
    this.#answer = answer;
  }

  run(rgb: Uint8Array): Promise<Float32Array> {
    this.asked.push(rgb);
    return this.#answer(rgb);
  }

  stop(): void {
    this.isStopped = true;
  }
}

/** A backend whose every run fails. */
export function failingBackend(): FakeBackend {
  return new FakeBackend(async () => {
    throw new Error('out of memory');
  });
}

/** What a model answers about a harmless picture. */
export function neutralAnswer(): Float32Array {
  return new Float32Array([0, 0, 1, 0, 0]);
}
