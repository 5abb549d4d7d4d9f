import type { PageAsk, PageItems } from '../../contract/messages.ts';
import type { ActiveTab } from '../../platform/active-tab.ts';
import type { PageChannel } from '../../platform/page-port.ts';
import type { PopupEvent } from './reduce-popup.ts';

/** A page that navigates is tried again this often while the popup is open. */
const retryMs = 1000;

/** A connection reaches the frames of its moment only: it is renewed this often for those that came later. */
const renewMs = 5000;

/** Connected frames answer in a few milliseconds; after this a page counts as not to be reached. */
const silenceMs = 3000;

export type PageWatchOptions = {
  readonly findTab: () => Promise<ActiveTab | undefined>;
  /** Calls back later, never before it has returned. */
  readonly open: (
    tabId: number,
    on: { readonly onItems: (items: PageItems) => void; readonly onGone: () => void },
  ) => PageChannel;
  readonly dispatch: (event: PopupEvent) => void;
  readonly signal: AbortSignal;
};

/** Follows the frames of one tab until the signal aborts: connects, renews the connection, and tries again. */
export class PageWatch {
  readonly #options: PageWatchOptions;
  #channel: PageChannel | undefined;
  /** Frames that have spoken on this connection. */
  #heard = new Set<string>();
  #connectTimer: ReturnType<typeof setTimeout> | undefined;
  #silenceTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: PageWatchOptions) {
    this.#options = options;
    options.signal.addEventListener('abort', () => this.#stop(), { once: true });
    void this.#connect();
  }

  /** Asks the frame that shows a picture to act; lost when no frame is connected. */
  send(ask: PageAsk): void {
    this.#channel?.send(ask);
  }

  async #connect(): Promise<void> {
    const { findTab, dispatch, signal } = this.#options;
    // A tab that cannot be asked for is a tab that is not there.
    const tab = await findTab().catch(() => undefined);
    if (signal.aborted) return;
    dispatch({ kind: 'tab-found', tab });
    if (tab === undefined) return this.#lose();
    // A page too busy to answer keeps what it said last.
    if (this.#heard.size > 0) dispatch({ kind: 'frames-heard', frames: this.#heard });
    this.#open(tab.tabId);
  }

  #open(tabId: number): void {
    const older = this.#channel;
    const newer = this.#options.open(tabId, {
      onItems: (items) => {
        if (this.#channel === newer) this.#hear(items);
      },
      onGone: () => {
        if (this.#channel === newer) this.#lose();
      },
    });
    this.#channel = newer;
    this.#heard = new Set();
    older?.close();
    clearTimeout(this.#silenceTimer);
    this.#silenceTimer = setTimeout(() => this.#options.dispatch({ kind: 'page-silent' }), silenceMs);
    this.#connectIn(renewMs);
  }

  #hear(items: PageItems): void {
    clearTimeout(this.#silenceTimer);
    this.#heard.add(items.frame);
    this.#options.dispatch({ kind: 'page-items', items });
  }

  #lose(): void {
    this.#channel = undefined;
    this.#heard = new Set();
    clearTimeout(this.#silenceTimer);
    this.#options.dispatch({ kind: 'page-gone' });
    this.#connectIn(retryMs);
  }

  #connectIn(delayMs: number): void {
    clearTimeout(this.#connectTimer);
    this.#connectTimer = setTimeout(() => void this.#connect(), delayMs);
  }

  #stop(): void {
    clearTimeout(this.#connectTimer);
    clearTimeout(this.#silenceTimer);
    this.#channel?.close();
    this.#channel = undefined;
  }
}
