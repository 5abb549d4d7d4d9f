import { parseAsk } from '../../contract/parse-ask.ts';
import { hubHost, hubTag, isAdultPage, type LabelFacts } from '../../core/context/adult-label.ts';
import { logProblem } from '../../platform/log.ts';
import { onCommand } from '../../platform/on-command.ts';
import { send } from '../../platform/send.ts';
import { findAll } from '../discover/unclobbered.ts';
import { frameHost } from '../frame-host.ts';
import { attributeOf } from './dom-reads.ts';

/** Values of more tags than these are not read. */
const maxTags = 200;

/**
 * Learns whether this page says of itself that it is for adults. The document in the address bar tells all frames of its
 * page: a Space in a labelled page of the Hub is what the label is about.
 */
export class AdultLabelWatch {
  readonly #onLabelled: () => void;
  #isOwn = false;
  #isOfTop = false;

  constructor(onLabelled: () => void) {
    this.#onLabelled = onLabelled;
  }

  /** Whether this document says so of itself. */
  get isOwn(): boolean {
    return this.#isOwn;
  }

  /** Whether the page in the address bar does. */
  get isOfTop(): boolean {
    return this.#isOfTop;
  }

  /** Called after the frame has said hello: that makes the background forget what the page before it was. */
  start(): void {
    onCommand((message) => {
      if (parseAsk(message)?.name === 'page/adult') this.learn();
    });
    addEventListener('DOMContentLoaded', () => this.#look());
    // Pages that build themselves have their tags by then.
    addEventListener('load', () => this.#look());
    if (document.readyState !== 'loading') this.#look();
  }

  /** The page in the address bar is labelled. */
  learn(): void {
    if (this.#isOfTop) return;
    this.#isOfTop = true;
    this.#onLabelled();
  }

  #look(): void {
    if (this.#isOwn || !isAdultPage(readFacts())) return;
    this.#isOwn = true;
    this.#onLabelled();
    if (window !== window.top) return;
    send({ name: 'frame/adult-page' }).catch((problem: unknown) => logProblem('adult label', problem));
  }
}

function readFacts(): LabelFacts {
  const host = frameHost();
  const ratings = findAll(document, 'meta[name="rating" i], meta[http-equiv="rating" i]');
  // Elsewhere links say nothing, and a large page has thousands.
  const links = host === hubHost ? findAll(document, `a[href*="${hubTag}"]`) : [];
  return {
    host,
    path: location.pathname,
    ratings: [...ratings].slice(0, maxTags).map((meta) => attributeOf(meta, 'content')),
    tagLinks: [...links].slice(0, maxTags).map((link) => attributeOf(link, 'href')),
  };
}
