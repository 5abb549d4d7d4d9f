import type { PictureSource } from '../../contract/judge-messages.ts';
import { readPicture } from './read-picture.ts';

/**
 * Reading stops for the page's own work after this much time in one go, and in idle time too: an idle browser offers
 * 50 ms, and the picture that is begun at their end would make a long task of them.
 */
const sliceMs = 6;
/** What nobody can see is read when the page has nothing else to do, but not later than this. */
const idleTimeoutMs = 500;
/**
 * So many pictures may have been read and not been answered. Each takes 200 kB on its way, so that thousands at once
 * would fill the memory; the host works on fewer at a time.
 */
const maxUnanswered = 8;

type Reading = {
  readonly image: HTMLImageElement;
  readonly isVisible: () => boolean;
  /**
   * Takes the model input, or undefined where the page may not read the pixels. `release` must be called when
   * the picture has its answer or needs none any more.
   */
  readonly onRead: (source: PictureSource | undefined, release: () => void) => void;
};

/** Reads the pixels that a page shows: visible ones first, a few at a time, so that a gallery makes no long task. */
export class PixelReader {
  readonly #waiting = new Set<Reading>();
  readonly #forgotten = new WeakSet<Reading>();
  #unanswered = 0;
  #isScheduled = false;

  /** Reads a loaded picture when it is its turn. @returns what forgets it again, as long as it has not been read. */
  read(reading: Reading): () => void {
    this.#waiting.add(reading);
    this.#schedule();
    return () => {
      this.#waiting.delete(reading);
      this.#forgotten.add(reading);
    };
  }

  #schedule(): void {
    if (this.#isScheduled || this.#waiting.size === 0 || this.#unanswered >= maxUnanswered) return;
    this.#isScheduled = true;
    if (this.#next()?.isVisible()) setTimeout(() => this.#readFor(sliceMs), 0);
    else
      requestIdleCallback((idle) => this.#readFor(Math.min(sliceMs, idle.timeRemaining())), {
        timeout: idleTimeoutMs,
      });
  }

  /** Reads at least one picture, and more as long as there is time. */
  #readFor(durationMs: number): void {
    this.#isScheduled = false;
    const endMs = performance.now() + durationMs;
    do {
      const reading = this.#next();
      if (!reading) return;
      this.#waiting.delete(reading);
      this.#unanswered += 1;
      void this.#readOne(reading, this.#releaseOnce());
    } while (performance.now() < endMs && this.#unanswered < maxUnanswered);
    this.#schedule();
  }

  async #readOne(reading: Reading, release: () => void): Promise<void> {
    const source = await readPicture(reading.image);
    if (this.#forgotten.has(reading)) release();
    else reading.onRead(source, release);
  }

  #releaseOnce(): () => void {
    let isReleased = false;
    return () => {
      if (isReleased) return;
      isReleased = true;
      this.#unanswered -= 1;
      this.#schedule();
    };
  }

  /** The first visible one, else the first. */
  #next(): Reading | undefined {
    for (const reading of this.#waiting) if (reading.isVisible()) return reading;
    return this.#waiting.values().next().value;
  }
}
