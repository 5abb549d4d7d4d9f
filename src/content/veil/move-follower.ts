/** While something is shown over the page, its place is checked this often even when no event tells of a move. */
const idleCheckMs = 250;
/** After an event that moves things, they are followed frame by frame for this long. */
const followMs = 600;
const movingEvents = [
  'scroll',
  'resize',
  'transitionrun',
  'animationstart',
  'click',
  'keydown',
  'pointermove',
];

/** Calls back whenever what lies over the page may have to move along with it; costs nothing while nothing does. */
export class MoveFollower {
  readonly #place: () => void;
  readonly #isNeeded: () => boolean;
  #followUntilMs = 0;
  #frame: number | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(place: () => void, isNeeded: () => boolean) {
    this.#place = place;
    this.#isNeeded = isNeeded;
    for (const name of movingEvents) {
      addEventListener(name, () => this.follow(), { capture: true, passive: true });
    }
  }

  /** Something has moved, or is new. */
  follow(): void {
    if (!this.#isNeeded()) return;
    this.#followUntilMs = performance.now() + followMs;
    this.#frame ??= requestAnimationFrame(() => this.#run());
  }

  #run(): void {
    this.#frame = undefined;
    clearTimeout(this.#timer);
    if (!this.#isNeeded()) return;
    this.#place();
    if (performance.now() < this.#followUntilMs) this.#frame = requestAnimationFrame(() => this.#run());
    else this.#timer = setTimeout(() => this.#run(), idleCheckMs);
  }
}
