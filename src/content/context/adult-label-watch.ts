import { hubTag, isAdultPage } from '../../core/context/adult-label.ts';
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
  #isLabelled = false;

  constructor(onLabelled: () => void) {
    this.#onLabelled = onLabelled;
  }

  get isLabelled(): boolean {
    return this.#isLabelled;
  }

  start(): void {
    onCommand((message) => {
      if (isLabelMessage(message)) this.learn();
    });
    addEventListener('DOMContentLoaded', () => this.#look());
    // Pages that build themselves have their tags by then.
    addEventListener('load', () => this.#look());
    if (document.readyState !== 'loading') this.#look();
  }

  /** The page around, or this one, is labelled. */
  learn(): void {
    if (this.#isLabelled) return;
    this.#isLabelled = true;
    this.#onLabelled();
  }

  #look(): void {
    if (this.#isLabelled || !isAdultPage(readFacts())) return;
    this.learn();
    if (window !== window.top) return;
    send({ name: 'frame/adult-page' }).catch((problem: unknown) => logProblem('adult label', problem));
  }
}

function isLabelMessage(message: unknown): boolean {
  return (
    typeof message === 'object' && message !== null && 'name' in message && message.name === 'page/adult'
  );
}

function readFacts() {
  const ratings = findAll(document, 'meta[name="rating" i], meta[http-equiv="rating" i]');
  const links = findAll(document, `a[href*="${hubTag}"]`);
  return {
    host: frameHost(),
    path: location.pathname,
    ratings: [...ratings].slice(0, maxTags).map((meta) => attributeOf(meta, 'content')),
    tagLinks: [...links].slice(0, maxTags).map((link) => attributeOf(link, 'href')),
  };
}
