import { readMovingFile } from '../acquire/read-moving-file.ts';
import { FileWorkerLine } from './file-worker-line.ts';
import { isFreeOfPolicy } from './is-free-of-policy.ts';
import { type FileAsk, type ReadFile, readFile } from './read-file.ts';

/**
 * Reads the files of this page's pictures. To fetch a picture's file takes the picture out of the document's memory
 * (Chromium 156): a page that sets the same address again would have it loaded again, and from a server that forbids to
 * keep it. A worker has a memory of its own. Where none may be made the page's thread reads, until a file of the page's
 * own site is not to be had: the others will not be either.
 */
export class PageFiles {
  readonly #isFree = isFreeOfPolicy();
  readonly #worker = new FileWorkerLine();
  #isHopeless = false;

  /** The file of a picture, for where it comes from. */
  async read(ask: FileAsk): Promise<ReadFile | undefined> {
    if (await this.#isFree) return (await this.#worker.ask({ kind: 'origin', ask })) as ReadFile | undefined; // its answer
    if (this.#isHopeless) return undefined;
    const file = await readFile(ask);
    this.#isHopeless = file === undefined && ask.url.startsWith(`${globalThis.origin}/`);
    return file;
  }

  /** The file of a picture, in Base64, if it moves. */
  async readMoving(url: string): Promise<string | undefined> {
    if (await this.#isFree)
      return (await this.#worker.ask({ kind: 'moving', ask: url })) as string | undefined; // its answer
    return this.#isHopeless ? undefined : readMovingFile(url);
  }
}
