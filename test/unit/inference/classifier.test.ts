import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Backend } from '../../../src/inference/backend.ts';
import { Classifier, type ClassifierOptions } from '../../../src/inference/classifier.ts';
import { CorruptModelError } from '../../../src/inference/model-file.ts';
import { quietLog } from '../quiet-log.ts';
import { present, scoresOf } from '../samples.ts';
import { FakeBackend, failingBackend, neutralAnswer } from './fake-backend.ts';

const logged = quietLog();
beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const rgb = new Uint8Array(3);
const neutral = { nsfw: scoresOf({ neutral: 1 }) };
const idleMs = 60_000;
const retryStartMs = 15_000;

/** A classifier that starts these backends one after another, the last one again and again. */
function classifierOf(backends: readonly (Backend | Error)[], tryFaster?: ClassifierOptions['tryFaster']) {
  const started: (Backend | Error)[] = [];
  const startWasm = async () => {
    const next = present(backends[Math.min(started.length, backends.length - 1)]);
    started.push(next);
    if (next instanceof Error) throw next;
    return next;
  };
  const classifier = new Classifier({
    startWasm,
    tryFaster: tryFaster ?? (async () => undefined),
    idleMs,
    retryStartMs,
  });
  return { classifier, started };
}

/** A promise that a test settles. */
function promised<Value>() {
  let resolve: (value: Value) => void = () => undefined;
  const promise = new Promise<Value>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}

describe('a picture', () => {
  test('gets its scores, named', async () => {
    const backend = new FakeBackend();
    const { classifier } = classifierOf([backend]);
    expect(await classifier.classify(rgb)).toEqual(neutral);
    expect(backend.asked).toEqual([rgb]);
  });

  test('starts the model, and those that come with it or later use the same', async () => {
    const { classifier, started } = classifierOf([new FakeBackend()]);
    await Promise.all([classifier.classify(rgb), classifier.classify(rgb)]);
    await classifier.classify(rgb);
    expect(started).toHaveLength(1);
  });
});

describe('a run that fails', () => {
  test('is repeated on a fresh worker', async () => {
    const [broken, fresh] = [failingBackend(), new FakeBackend()];
    const { classifier, started } = classifierOf([broken, fresh]);
    expect(await classifier.classify(rgb)).toEqual(neutral);
    expect(broken.isStopped).toBe(true);
    expect(started).toEqual([broken, fresh]);
  });

  test('twice is the failure "model-unavailable", and the next picture tries anew', async () => {
    const { classifier } = classifierOf([failingBackend(), failingBackend(), new FakeBackend()]);
    expect(await classifier.classify(rgb)).toEqual({ kind: 'model-unavailable' });
    expect(await classifier.classify(rgb)).toEqual(neutral);
  });

  test.each([
    ['NaN', [Number.NaN, 0, 0, 0, 0]],
    ['too few numbers', [0, 1]],
    ['numbers that are no probabilities', [0, 0, 17, 0, 0]],
  ])('may also be an answer of %s', async (_, numbers) => {
    const broken = new FakeBackend(async () => new Float32Array(numbers));
    const { classifier, started } = classifierOf([broken, new FakeBackend()]);
    expect(await classifier.classify(rgb)).toEqual(neutral);
    expect(broken.isStopped).toBe(true);
    expect(started).toHaveLength(2);
  });

  test('together with others makes one fresh worker, not one for each', async () => {
    const { classifier, started } = classifierOf([failingBackend(), new FakeBackend()]);
    const all = await Promise.all([
      classifier.classify(rgb),
      classifier.classify(rgb),
      classifier.classify(rgb),
    ]);
    expect(all).toEqual([neutral, neutral, neutral]);
    expect(started).toHaveLength(2);
  });
});

describe('a start that fails', () => {
  test('is the failure "model-corrupt" when the file is another one', async () => {
    const { classifier } = classifierOf([new CorruptModelError('another hash')]);
    expect(await classifier.classify(rgb)).toEqual({ kind: 'model-corrupt' });
    expect(logged().join()).toContain('another hash');
  });

  test('is the failure "model-unavailable" otherwise', async () => {
    const { classifier } = classifierOf([new Error('no WebAssembly')]);
    expect(await classifier.classify(rgb)).toEqual({ kind: 'model-unavailable' });
  });

  test('is not tried again before its time, by however many pictures', async () => {
    const { classifier, started } = classifierOf([new Error('no memory'), new FakeBackend()]);
    await Promise.all(Array.from({ length: 50 }, () => classifier.classify(rgb)));
    await vi.advanceTimersByTimeAsync(retryStartMs - 1);
    expect(await classifier.classify(rgb)).toEqual({ kind: 'model-unavailable' });
    expect(started).toHaveLength(1);
  });

  test('is tried again after that', async () => {
    const { classifier } = classifierOf([new Error('no memory'), new FakeBackend()]);
    await classifier.classify(rgb);
    await vi.advanceTimersByTimeAsync(retryStartMs);
    expect(await classifier.classify(rgb)).toEqual(neutral);
  });
});

describe('an idle model', () => {
  test('is unloaded after its time, and loaded again by the next picture', async () => {
    const [first, second] = [new FakeBackend(), new FakeBackend()];
    const { classifier, started } = classifierOf([first, second]);
    await classifier.classify(rgb);
    await vi.advanceTimersByTimeAsync(idleMs - 1);
    expect(first.isStopped).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(first.isStopped).toBe(true);
    expect(await classifier.classify(rgb)).toEqual(neutral);
    expect(started).toEqual([first, second]);
  });

  test('stays while pictures keep coming', async () => {
    const backend = new FakeBackend();
    const { classifier } = classifierOf([backend]);
    for (let picture = 0; picture < 5; picture++) {
      await classifier.classify(rgb);
      await vi.advanceTimersByTimeAsync(idleMs - 1);
    }
    expect(backend.isStopped).toBe(false);
  });

  test('is not idle while a picture is still judged, though others are done', async () => {
    const slow = promised<Float32Array>();
    const answers = [slow.promise, neutralAnswer()];
    const backend = new FakeBackend(async () => present(answers.shift()));
    const { classifier } = classifierOf([backend]);
    const judging = classifier.classify(rgb);
    await classifier.classify(rgb);
    await vi.advanceTimersByTimeAsync(2 * idleMs);
    expect(backend.isStopped).toBe(false);
    slow.resolve(neutralAnswer());
    expect(await judging).toEqual(neutral);
  });
});

describe('a faster backend', () => {
  test('takes over while WASM judges on, and WASM is stopped', async () => {
    const [wasm, gpu] = [new FakeBackend(), new FakeBackend()];
    const upgrade = promised<Backend>();
    const { classifier } = classifierOf([wasm], () => upgrade.promise);
    await classifier.classify(rgb);
    expect(wasm.asked).toHaveLength(1);
    upgrade.resolve(gpu);
    await vi.advanceTimersByTimeAsync(0);
    expect(wasm.isStopped).toBe(true);
    await classifier.classify(rgb);
    expect([wasm.asked.length, gpu.asked.length]).toEqual([1, 1]);
  });

  test('judges again what WASM was judging when it was stopped', async () => {
    const run = promised<Float32Array>();
    // A stopped worker answers with nothing that could be used.
    const halting: Backend = { run: () => run.promise, stop: () => run.resolve(new Float32Array()) };
    const gpu = new FakeBackend();
    const upgrade = promised<Backend>();
    const { classifier, started } = classifierOf([halting], () => upgrade.promise);
    const judging = classifier.classify(rgb);
    await vi.advanceTimersByTimeAsync(0);
    upgrade.resolve(gpu);
    expect(await judging).toEqual(neutral);
    expect(gpu.asked).toHaveLength(1);
    expect(gpu.isStopped).toBe(false);
    expect(started).toHaveLength(1);
  });

  test('that fails is left for WASM and not tried again', async () => {
    const [wasm, gpu, again] = [new FakeBackend(), failingBackend(), new FakeBackend()];
    let tries = 0;
    const { classifier, started } = classifierOf([wasm, again], async () => {
      tries += 1;
      return gpu;
    });
    await classifier.classify(rgb);
    expect(await classifier.classify(rgb)).toEqual(neutral);
    expect(gpu.isStopped).toBe(true);
    expect(again.asked).toHaveLength(1);
    expect(started).toEqual([wasm, again]);
    expect(tries).toBe(1);
  });

  test('that comes after the model was unloaded is stopped at once', async () => {
    const [wasm, gpu] = [new FakeBackend(), new FakeBackend()];
    const upgrade = promised<Backend>();
    const { classifier } = classifierOf([wasm], () => upgrade.promise);
    await classifier.classify(rgb);
    await vi.advanceTimersByTimeAsync(idleMs);
    upgrade.resolve(gpu);
    await vi.advanceTimersByTimeAsync(0);
    expect([wasm.isStopped, gpu.isStopped]).toEqual([true, true]);
  });

  test('is tried for again after the model was unloaded', async () => {
    let tries = 0;
    const { classifier } = classifierOf([new FakeBackend()], async () => {
      tries += 1;
      return undefined;
    });
    await classifier.classify(rgb);
    await vi.advanceTimersByTimeAsync(idleMs);
    await classifier.classify(rgb);
    expect(tries).toBe(2);
  });

  test('is unloaded when idle like any other', async () => {
    const gpu = new FakeBackend();
    const { classifier } = classifierOf([new FakeBackend()], async () => gpu);
    await classifier.classify(rgb);
    await vi.advanceTimersByTimeAsync(idleMs);
    expect(gpu.isStopped).toBe(true);
  });
});
