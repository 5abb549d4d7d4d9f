import { isConnected } from './unclobbered.ts';

/** Where and how large an element is laid out, told by the browser without forcing a layout. */
export type ShownSizeListener = {
  /** The longer shown edge changed, in CSS pixels; 0 while the element has no box. Before the next paint. */
  readonly onResized: (element: Element, longerEdgePx: number) => void;
  readonly onVisibility: (element: Element, isVisible: boolean) => void;
};

/** Elements this close to the window count as visible: the part of its size they are away. */
const visibilityMargin = '25%';

/** Tells size and visibility of elements to all who watch them. In a hidden tab it tells nothing until it is shown. */
export class ShownSizes {
  readonly #onGone: (element: Element) => void;
  readonly #listeners = new WeakMap<Element, Set<ShownSizeListener>>();
  readonly #sizes = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      if (!isConnected(target)) this.#onGone(target);
      const edgePx = longerEdgeOf(target);
      for (const listener of this.#listeners.get(target) ?? []) listener.onResized(target, edgePx);
    }
  });
  readonly #visibility = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        for (const listener of this.#listeners.get(target) ?? [])
          listener.onVisibility(target, isIntersecting);
      }
    },
    { rootMargin: visibilityMargin },
  );

  /** @param onGone hears of elements that had a size and have left the page. */
  constructor(onGone: (element: Element) => void) {
    this.#onGone = onGone;
  }

  /** Tells the listener of this element's size and visibility, at once and after each change. */
  watch(element: Element, listener: ShownSizeListener): void {
    const listeners = this.#listeners.get(element) ?? new Set();
    if (listeners.has(listener)) return;
    listeners.add(listener);
    this.#listeners.set(element, listeners);
    this.#unobserve(element); // observing anew tells the newcomer, too
    this.#sizes.observe(element, { box: 'border-box' });
    this.#visibility.observe(element);
  }

  unwatch(element: Element, listener: ShownSizeListener): void {
    const listeners = this.#listeners.get(element);
    listeners?.delete(listener);
    if (listeners?.size === 0) this.#unobserve(element);
  }

  #unobserve(element: Element): void {
    this.#sizes.unobserve(element);
    this.#visibility.unobserve(element);
  }
}

/** Longer edge as it is on the screen, transforms included. Cheap right after a layout. */
export function longerEdgeOf(element: Element): number {
  const { width, height } = element.getBoundingClientRect();
  return Math.max(width, height);
}
