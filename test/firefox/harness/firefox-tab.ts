import type { Bidi } from './bidi.ts';

type Evaluated =
  | { readonly type: 'success'; readonly result: { readonly type: string; readonly value?: unknown } }
  | { readonly type: 'exception'; readonly exceptionDetails: { readonly text: string } };

/** One tab, or one frame of a tab, or a window of the browser itself. */
export class FirefoxTab {
  readonly #bidi: Bidi;
  readonly context: string;

  constructor(bidi: Bidi, context: string) {
    this.#bidi = bidi;
    this.context = context;
  }

  async goto(url: string): Promise<void> {
    await this.#bidi.send('browsingContext.navigate', { context: this.context, url, wait: 'complete' });
  }

  /**
   * Runs a script in the page's own world and waits for its promise.
   * @param script an expression; what it gives must be JSON. Rejects with what it throws.
   */
  async evaluate<Value = unknown>(script: string): Promise<Value> {
    const evaluated = await this.#bidi.send<Evaluated>('script.evaluate', {
      // As text: BiDi's own form of values is not JSON.
      expression: `Promise.resolve(${script}).then((value) => JSON.stringify(value ?? null))`,
      awaitPromise: true,
      target: { context: this.context },
      userActivation: true,
    });
    if (evaluated.type === 'exception') throw new Error(evaluated.exceptionDetails.text);
    return JSON.parse(String(evaluated.result.value)) as Value; // the caller's own script gave it
  }

  /** What is painted in the window now, as a PNG file. */
  async screenshot(): Promise<Buffer> {
    const { data } = await this.#bidi.send<{ data: string }>('browsingContext.captureScreenshot', {
      context: this.context,
    });
    return Buffer.from(data, 'base64');
  }

  /** Presses keys, one after the other, on what has the focus. */
  async press(...keys: readonly string[]): Promise<void> {
    await this.#bidi.send('input.performActions', {
      context: this.context,
      actions: [
        {
          type: 'key',
          id: 'keyboard',
          actions: keys.flatMap((value) => [
            { type: 'keyDown', value },
            { type: 'keyUp', value },
          ]),
        },
      ],
    });
  }

  async setViewport(widthPx: number, heightPx: number): Promise<void> {
    await this.#bidi.send('browsingContext.setViewport', {
      context: this.context,
      viewport: { width: widthPx, height: heightPx },
    });
  }

  /** Brings the tab to the front. */
  async activate(): Promise<void> {
    await this.#bidi.send('browsingContext.activate', { context: this.context });
  }

  async close(): Promise<void> {
    await this.#bidi.send('browsingContext.close', { context: this.context });
  }
}
