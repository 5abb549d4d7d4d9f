import FileWorker from './file-worker.ts?worker&inline';
import { isFreeOfPolicy } from './is-free-of-policy.ts';
import { type FileAsk, type ReadFile, readFile } from './read-file.ts';

/** A worker that is not used for this long is ended: most pages have nothing more to read. */
const idleMs = 10_000;
/** Longer than the reading itself may take. */
const answerMs = 8000;

/**
 * Reads the files of this page's pictures, one at a time. To fetch a picture's file takes the picture out of the
 * document's memory (Chromium 156): a page that sets the same address again would have it loaded again, and from a
 * server that forbids to keep it. A worker has a memory of its own. Where none may be made the page's thread reads,
 * until a file of the page's own site is not to be had: the others will not be either.
 */
export class PageFiles {
  readonly #isFree = isFreeOfPolicy();
  #worker: Worker | undefined;
  #idle: ReturnType<typeof setTimeout> | undefined;
  #isHopeless = false;

  async read(ask: FileAsk): Promise<ReadFile | undefined> {
    if (await this.#isFree) return this.#readInWorker(ask);
    if (this.#isHopeless) return undefined;
    const file = await readFile(ask);
    this.#isHopeless = file === undefined && ask.url.startsWith(`${globalThis.origin}/`);
    return file;
  }

  async #readInWorker(ask: FileAsk): Promise<ReadFile | undefined> {
    clearTimeout(this.#idle);
    this.#worker ??= new FileWorker();
    const file = await answerOf(this.#worker, ask);
    this.#idle = setTimeout(() => this.#end(), idleMs);
    if (file === 'no-answer') this.#end();
    return file === 'no-answer' ? undefined : file;
  }

  #end(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
  }
}

function answerOf(worker: Worker, ask: FileAsk): Promise<ReadFile | undefined | 'no-answer'> {
  return new Promise((resolve) => {
    const giveUp = setTimeout(() => resolve('no-answer'), answerMs);
    worker.onmessage = ({ data }) => {
      clearTimeout(giveUp);
      resolve(data);
    };
    worker.onerror = () => {
      clearTimeout(giveUp);
      resolve('no-answer');
    };
    worker.postMessage(ask);
  });
}
