import { isConnected } from './unclobbered.ts';

/**
 * Calls back in each frame, right before it is painted, as long as a page has elements that can animate the address of
 * an `<image>` in a drawing: no record and no event tells of such a change before it is seen.
 */
export class SourceAnimations {
  readonly #live = new Set<Element>();
  /** Sizes are told after the page's own callbacks of a frame, which can set the time of a drawing. */
  readonly #beforePaint: ResizeObserver;
  #isFollowing = false;

  constructor(onFrame: () => void) {
    this.#beforePaint = new ResizeObserver(onFrame);
  }

  /** @param element an `<animate>` or `<set>`. */
  found(element: Element): void {
    this.#live.add(element);
    if (!this.#isFollowing) this.#follow();
  }

  #follow(): void {
    this.#isFollowing = true;
    requestAnimationFrame(() => {
      for (const element of this.#live) if (!isConnected(element)) this.#live.delete(element);
      this.#beforePaint.disconnect();
      this.#isFollowing = false;
      if (this.#live.size === 0) return;
      this.#beforePaint.observe(document.documentElement); // a size that is asked for anew is told in this frame
      this.#follow();
    });
  }
}
