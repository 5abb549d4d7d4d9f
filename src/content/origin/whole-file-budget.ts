/**
 * So many whole files without a word are sent at first, for marks in their pixels, and one more in each interval:
 * a gallery of a hundred costs its page no more than a few of them, and a Space that makes a picture now and then has
 * each of them looked at.
 */
const filesAtFirst = 5;
const intervalMs = 10_000;

/** Says how often a page may pay for a whole file. */
export class WholeFileBudget {
  #files = filesAtFirst;
  #filledAtMs = Number.NEGATIVE_INFINITY;

  /** Whether one more may be sent now. */
  hasOne(nowMs: number): boolean {
    if (this.#files === filesAtFirst) this.#filledAtMs = nowMs;
    const regained = Math.floor((nowMs - this.#filledAtMs) / intervalMs);
    this.#files = Math.min(filesAtFirst, this.#files + regained);
    this.#filledAtMs += regained * intervalMs;
    return this.#files > 0;
  }

  /** One was sent. */
  take(): void {
    this.#files -= 1;
  }
}
