import type { FileWorkerAsk, FileWorkerReply } from './file-worker.ts';
import FileWorker from './file-worker.ts?worker&inline';

/** A worker that is not used for this long is ended: most pages have nothing more to read. */
const idleMs = 10_000;
/** Longer than the reading itself may take. */
const answerMs = 8000;

type Answer = FileWorkerReply['file'];

/** The line to the worker that reads files: it is started when it is first asked, and ended when it is idle or hangs. */
export class FileWorkerLine {
  readonly #open = new Map<number, (answer: Answer) => void>();
  #worker: Worker | undefined;
  #lastAskId = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @returns undefined, too, where the worker cannot run or does not answer. Never rejects. */
  ask(question: Pick<FileWorkerAsk, 'kind' | 'ask'>): Promise<Answer> {
    this.#worker ??= this.#start();
    const askId = ++this.#lastAskId;
    const answer = new Promise<Answer>((resolve) => this.#open.set(askId, resolve));
    this.#worker.postMessage({ askId, ...question });
    this.#watch();
    return answer;
  }

  #start(): Worker {
    const worker = new FileWorker();
    worker.onmessage = ({ data }: MessageEvent<FileWorkerReply>) => {
      this.#open.get(data.askId)?.(data.file);
      this.#open.delete(data.askId);
      this.#watch();
    };
    worker.onerror = () => this.#end();
    return worker;
  }

  #watch(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#end(), this.#open.size > 0 ? answerMs : idleMs);
  }

  #end(): void {
    clearTimeout(this.#timer);
    this.#worker?.terminate();
    this.#worker = undefined;
    for (const resolve of this.#open.values()) resolve(undefined);
    this.#open.clear();
  }
}
