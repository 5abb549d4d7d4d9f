import type { BareAsk, BareReply } from './bare-worker.ts';
import BareWorker from './bare-worker.ts?worker';

declare global {
  interface Window {
    /** Starts a worker with the model. @returns its number. */
    loadBareModel: (load: Omit<Extract<BareAsk, { kind: 'load' }>, 'kind'>) => Promise<number>;
    /** Runs the model of that worker once. @returns milliseconds of `session.run` alone. */
    runBareModel: (worker: number) => Promise<number>;
  }
}

const workers: Worker[] = [];

window.loadBareModel = async (load) => {
  const worker = new BareWorker();
  await ask(worker, { kind: 'load', ...load });
  return workers.push(worker) - 1;
};

window.runBareModel = async (index) => {
  const worker = workers[index];
  if (!worker) throw new Error(`no worker ${index}`);
  return ask(worker, { kind: 'run' });
};

function ask(worker: Worker, message: BareAsk): Promise<number> {
  return new Promise((resolve, reject) => {
    worker.addEventListener(
      'message',
      ({ data }: MessageEvent<BareReply>) => {
        if ('problem' in data) reject(new Error(data.problem));
        else resolve(data.elapsedMs);
      },
      { once: true },
    );
    worker.postMessage(message);
  });
}
