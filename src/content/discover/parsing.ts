/**
 * Tells whether work on the document can be put off to the next frame without being late for a paint. Only while a
 * document is parsed, and not within a frame: there a page's own callbacks change the document after ours were called.
 */
export class Parsing {
  #isUnderWay = document.readyState === 'loading';
  #isInFrame = false;

  start(): void {
    if (!this.#isUnderWay) return;
    // The last that the parser made is told in the very task of this event.
    const onParsed = () => afterThisTask(() => (this.#isUnderWay = false));
    addEventListener('DOMContentLoaded', onParsed, { once: true, capture: true });
    this.#followFrames();
  }

  get isBetweenFrames(): boolean {
    return this.#isUnderWay && !this.#isInFrame;
  }

  /** Asked for before the page asks for any frame, and again at the start of each: always the first to be called. */
  #followFrames(): void {
    requestAnimationFrame(() => {
      this.#isInFrame = true;
      afterThisTask(() => (this.#isInFrame = false));
      if (this.#isUnderWay) this.#followFrames();
    });
  }
}

function afterThisTask(callback: () => void): void {
  void scheduler.postTask(callback, { priority: 'user-blocking' });
}
