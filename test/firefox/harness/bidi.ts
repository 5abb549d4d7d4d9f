import { WebSocket } from 'ws';

type Pending = { readonly resolve: (result: unknown) => void; readonly reject: (problem: Error) => void };

/** A command that no browser answers in this time has failed. */
const answerTimeoutMs = 60_000;

/** A line to a browser by WebDriver BiDi. Source: W3C, "WebDriver BiDi". */
export class Bidi {
  readonly #socket: WebSocket;
  readonly #pending = new Map<number, Pending>();
  #lastId = 0;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.on('message', (data) => this.#settle(String(data)));
    socket.on('close', () => this.#failAll('the browser has closed its line'));
  }

  /** Connects and begins the one session. @param url as the browser prints it. */
  static async open(url: string): Promise<Bidi> {
    const socket = new WebSocket(`${url}/session`, { perMessageDeflate: false });
    await new Promise<void>((resolve, reject) => {
      socket.once('open', () => resolve());
      socket.once('error', reject);
    });
    const bidi = new Bidi(socket);
    await bidi.send('session.new', { capabilities: {} });
    return bidi;
  }

  /** Sends a command. @returns its result, whose shape the standard says. Rejects with the browser's own words. */
  send<Result = unknown>(method: string, params: object): Promise<Result> {
    const id = ++this.#lastId;
    return new Promise<unknown>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`${method}: no answer`)), answerTimeoutMs);
      const settled = () => clearTimeout(timer);
      this.#pending.set(id, {
        resolve: (result) => {
          settled();
          resolve(result);
        },
        reject: (problem) => {
          settled();
          reject(problem);
        },
      });
      this.#socket.send(JSON.stringify({ id, method, params }));
    }) as Promise<Result>; // by the standard's table of commands
  }

  close(): void {
    this.#socket.close();
  }

  #settle(text: string): void {
    const message = JSON.parse(text) as { id?: number; result?: unknown; error?: string; message?: string };
    const pending = this.#pending.get(message.id ?? 0);
    this.#pending.delete(message.id ?? 0);
    if (message.error === undefined) pending?.resolve(message.result);
    else pending?.reject(new Error(`${message.error}: ${message.message}`));
  }

  #failAll(reason: string): void {
    for (const { reject } of this.#pending.values()) reject(new Error(reason));
    this.#pending.clear();
  }
}
