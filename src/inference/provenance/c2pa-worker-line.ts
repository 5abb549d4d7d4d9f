import type { C2paReading } from '../../core/provenance/c2pa/c2pa-result.ts';
import type { C2paReply } from '../worker/c2pa-protocol.ts';
import type { C2paLine } from './c2pa-reader.ts';

/**
 * Starts the C2PA worker.
 * @param makeWorker as Vite wants it written: `() => new Worker(new URL('../worker/c2pa-worker.ts', import.meta.url), …)`.
 * @returns once it can be asked. Rejects when it cannot be started; then it is ended.
 */
export async function startC2paWorker(makeWorker: () => Worker): Promise<C2paLine> {
  const worker = makeWorker();
  try {
    await nextReply(worker, 'ready');
  } catch (problem) {
    worker.terminate();
    throw problem;
  }
  return {
    ask: (ask) => {
      const reading = nextReading(worker);
      worker.postMessage(ask);
      return reading;
    },
    stop: () => worker.terminate(),
  };
}

async function nextReading(worker: Worker): Promise<C2paReading> {
  const reply = await nextReply(worker, 'reading');
  if (reply.kind === 'ready') throw new Error('the C2PA worker is ready twice');
  return reply;
}

/** The next message; rejects when the worker fails before it. */
function nextReply(worker: Worker, label: string): Promise<C2paReply> {
  const done = new AbortController();
  const { signal } = done;
  return new Promise<C2paReply>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<C2paReply>) => resolve(data), { signal });
    worker.addEventListener(
      'error',
      ({ message }) => reject(new Error(`C2PA worker, ${label}: ${message}`)),
      { signal },
    );
  }).finally(() => done.abort());
}
