/**
 * How often to look without a hint.
 *
 * frame   each frame: a worker draws, and nobody tells of it
 * soon    a worker has drawn nothing for a while
 * rarely  only for what hooks cannot see
 * never   nothing is in view
 */
export type LookPace = 'frame' | 'soon' | 'rarely' | 'never';

const pauseMs = { soon: 100, rarely: 500 } as const;

/** Looks again and again, as often as the last look found worthwhile; never in a hidden tab. */
export class LookTimer {
  readonly #look: () => LookPace;
  #isRunning = false;

  /** @param look asks for the looks that are due, and says when to call next. */
  constructor(look: () => LookPace) {
    this.#look = look;
    document.addEventListener('visibilitychange', () => this.start());
  }

  /** Starts unless it runs: something came into view. */
  start(): void {
    if (this.#isRunning || document.visibilityState === 'hidden') return;
    this.#isRunning = true;
    this.#plan(this.#look());
  }

  #plan(pace: LookPace): void {
    if (pace === 'frame') requestAnimationFrame(() => this.#restart());
    else if (pace !== 'never') setTimeout(() => this.#restart(), pauseMs[pace]);
    else this.#isRunning = false;
  }

  #restart(): void {
    this.#isRunning = false;
    this.start();
  }
}
