import { findAll } from '../discover/unclobbered.ts';

/** A page that starts again and again what was paused plays on without a sound: nobody sees it. */
const maxPauses = 3;

/** Keeps the page silent behind a page of ours. What it plays from elsewhere than an element is out of reach. */
export class Hush {
  readonly #pauses = new WeakMap<HTMLMediaElement, number>();
  readonly #onPlay = ({ target }: Event) => this.#pause(target);
  #isHeld = false;

  /** Listens in a tree: `play` leaves no shadow root. */
  watch(root: Document | ShadowRoot): void {
    root.addEventListener('play', this.#onPlay, true);
  }

  /** What was paused stays so afterwards: a person starts what they want to hear. */
  start(): void {
    this.#isHeld = true;
    for (const element of findAll(document, 'audio, video')) this.#pause(element);
  }

  stop(): void {
    this.#isHeld = false;
  }

  #pause(target: EventTarget | Element | null): void {
    if (!this.#isHeld || !(target instanceof HTMLMediaElement) || target.paused) return;
    const pauses = this.#pauses.get(target) ?? 0;
    this.#pauses.set(target, pauses + 1);
    if (pauses < maxPauses) target.pause();
    else target.muted = true;
  }
}
