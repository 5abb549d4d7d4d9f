import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { C2paLine } from '../../src/inference/provenance/c2pa-reader.ts';

/** Starts the C2PA reader in a Node thread, as the extension starts it in a worker. */
export async function startC2paThread(threadFile: string): Promise<C2paLine> {
  const worker = new Worker(threadFile);
  await once(worker, 'message'); // it is ready
  return {
    ask: async (ask) => {
      const answer = once(worker, 'message');
      worker.postMessage(ask);
      const [reading] = await answer;
      return reading;
    },
    stop: () => void worker.terminate(),
  };
}
