import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { startBackend } from '../../../src/inference/backend.ts';
import { CorruptModelError } from '../../../src/inference/model-file.ts';
import type { WorkerAsk, WorkerReply } from '../../../src/inference/worker/protocol.ts';
import { present } from '../samples.ts';
import { neutralAnswer } from './fake-backend.ts';

const modelBytes = new Uint8Array([1, 2, 3, 4]);
const model = {
  url: 'model.onnx',
  sha256: createHash('sha256').update(modelBytes).digest('hex'),
  edgePx: 2,
  inputName: 'pixels',
  outputName: 'probabilities',
};
const rgb = new Uint8Array(12);

/** A worker whose answers a test gives by hand. */
class FakeWorker extends EventTarget {
  readonly asks: WorkerAsk[] = [];
  isTerminated = false;

  postMessage(ask: WorkerAsk): void {
    this.asks.push(ask);
  }

  terminate(): void {
    this.isTerminated = true;
  }

  reply(reply: WorkerReply): void {
    this.dispatchEvent(new MessageEvent('message', { data: reply }));
  }

  finish(runId: number, probabilities: Float32Array = new Float32Array()): void {
    this.reply({ kind: 'done', runId, probabilities });
  }
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('fetch', async () => new Response(modelBytes));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Starts a backend; its worker has been asked to load the model. */
async function startWith(worker: FakeWorker) {
  // The fake has the four members of Worker that a backend uses.
  const starting = startBackend(() => worker as unknown as Worker, model);
  starting.catch(() => undefined); // each test looks at it itself
  await vi.waitUntil(() => worker.asks.length === 1);
  return { starting, loadId: present(worker.asks[0]).runId };
}

async function started() {
  const worker = new FakeWorker();
  const { starting, loadId } = await startWith(worker);
  worker.finish(loadId);
  return { worker, backend: await starting };
}

describe('a start', () => {
  test('hands the model to the worker with what it must know of it', async () => {
    const { worker } = await started();
    expect(worker.asks).toMatchObject([
      { kind: 'load', edgePx: 2, inputName: 'pixels', outputName: 'probabilities' },
    ]);
  });

  test('fails before a worker is made when the file is another one', async () => {
    vi.stubGlobal('fetch', async () => new Response('another file'));
    const makeWorker = () => {
      throw new Error('must not be reached');
    };
    await expect(startBackend(makeWorker, model)).rejects.toBeInstanceOf(CorruptModelError);
  });

  test('fails when the file is missing', async () => {
    vi.stubGlobal('fetch', async () => new Response('', { status: 404 }));
    await expect(startBackend(() => new FakeWorker() as unknown as Worker, model)).rejects.toThrow('404');
  });

  test('fails with the worker’s own words, and ends it', async () => {
    const worker = new FakeWorker();
    const { starting, loadId } = await startWith(worker);
    worker.reply({ kind: 'error', runId: loadId, message: 'no WebAssembly' });
    await expect(starting).rejects.toThrow('no WebAssembly');
    expect(worker.isTerminated).toBe(true);
  });

  test('fails when the worker dies, and when it hangs', async () => {
    const [dying, hanging] = [new FakeWorker(), new FakeWorker()];
    const [first, second] = [await startWith(dying), await startWith(hanging)];
    dying.dispatchEvent(new Event('error'));
    await expect(first.starting).rejects.toThrow('worker error');
    await vi.advanceTimersByTimeAsync(60_000);
    await expect(second.starting).rejects.toThrow('no answer');
    expect([dying.isTerminated, hanging.isTerminated]).toEqual([true, true]);
  });
});

describe('a run', () => {
  test('gets its own answer, in whatever order they come', async () => {
    const { worker, backend } = await started();
    const runs = [backend.run(rgb), backend.run(rgb)];
    const [, first, second] = worker.asks.map(({ runId }) => runId);
    worker.finish(present(second), new Float32Array([2]));
    worker.finish(present(first), new Float32Array([1]));
    expect(await Promise.all(runs)).toEqual([new Float32Array([1]), new Float32Array([2])]);
  });

  test('that hangs is given up, and the worker’s late answer disturbs nobody', async () => {
    const { worker, backend } = await started();
    const hanging = expect(backend.run(rgb)).rejects.toThrow('no answer in 20000 ms');
    await vi.advanceTimersByTimeAsync(20_000);
    await hanging;
    const next = backend.run(rgb);
    const [, late, current] = worker.asks.map(({ runId }) => runId);
    worker.finish(present(late), new Float32Array([9]));
    worker.finish(present(current), neutralAnswer());
    expect(await next).toEqual(neutralAnswer());
  });

  test('fails when the worker is stopped or dies meanwhile', async () => {
    const [stopped, dead] = [await started(), await started()];
    const runs = [stopped.backend.run(rgb), dead.backend.run(rgb)];
    stopped.backend.stop();
    dead.worker.dispatchEvent(new Event('error'));
    await expect(runs[0]).rejects.toThrow('stopped');
    await expect(runs[1]).rejects.toThrow('worker error');
    expect(stopped.worker.isTerminated).toBe(true);
  });
});
