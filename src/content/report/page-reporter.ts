import type { PageAsk, PageItems } from '../../contract/messages.ts';
import { parsePageAsk } from '../../contract/parse-ask.ts';
import { type PageTally, tallyItems } from '../../core/report/page-item.ts';
import { onPageChannel } from '../../platform/page-port.ts';
import { send } from '../../platform/send.ts';
import type { Surface } from '../surface.ts';
import { toPageItem } from './to-page-item.ts';

/** Changes that come within this time are told once. */
const reportPauseMs = 150;

export type ReporterOptions = {
  readonly pictures: () => Iterable<Surface>;
  readonly isActive: () => boolean;
  readonly host: string;
  readonly onAsk: (ask: PageAsk) => void;
};

/** Tells what this frame holds: counts to the background for the badge, items to a popup while one is open. */
export class PageReporter {
  readonly #options: ReporterOptions;
  readonly #frame = crypto.getRandomValues(new Uint32Array(2)).join('-');
  readonly #channels = new Set<(items: PageItems) => void>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #toldTally = '';
  #lastCount = 0;

  constructor(options: ReporterOptions) {
    this.#options = options;
    onPageChannel((channel) => {
      this.#channels.add(channel.post);
      channel.onClose(() => this.#channels.delete(channel.post));
      channel.onAsk((message) => {
        const ask = parsePageAsk(message);
        if (ask) this.#options.onAsk(ask);
      });
      channel.post(this.#items());
    });
    // A frame that goes takes its pictures out of the count; one that comes back from the cache adds them again.
    addEventListener('pagehide', () => this.#tellTally(tallyItems([])));
    addEventListener('pageshow', () => this.changed());
  }

  /** Something about the pictures changed. */
  changed(): void {
    // A popup that lists thousands is told less often, because each time costs the page a millisecond a thousand.
    const pauseMs = this.#channels.size > 0 ? reportPauseMs + this.#lastCount : reportPauseMs;
    this.#timer ??= setTimeout(() => this.#report(), pauseMs);
  }

  #report(): void {
    this.#timer = undefined;
    const covers = Array.from(this.#options.pictures(), ({ cover }) => cover);
    this.#lastCount = covers.length;
    this.#tellTally(tallyItems(covers));
    if (this.#channels.size === 0) return;
    const items = this.#items();
    for (const post of this.#channels) post(items);
  }

  #items(): PageItems {
    const { pictures, host, isActive } = this.#options;
    return {
      kind: 'page-items',
      frame: this.#frame,
      host,
      isActive: isActive(),
      items: Array.from(pictures(), toPageItem),
    };
  }

  /** Only what is on the badge wakes the background: covered and unjudged pictures. */
  #tellTally(tally: PageTally): void {
    const told = `${tally.covered} ${tally.unjudged}`;
    if (told === this.#toldTally || (this.#toldTally === '' && told === '0 0')) return;
    this.#toldTally = told;
    send({ name: 'frame/tally', tally }).catch(() => {
      this.#toldTally = ''; // nobody heard it: the next change tells again
    });
  }
}
