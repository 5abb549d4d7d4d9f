import { afterLayout } from '../after-layout.ts';
import { isConnected, isElement } from '../discover/unclobbered.ts';
import { isWithoutBox } from './read-style.ts';

/** So much is read after each layout: a page that changes all the time keeps three quarters of its thread. */
const sliceMs = 4;
/** Points of the window, along each axis, at which is looked first. */
const gridSteps = 8;

/**
 * Goes through trees of a document, a slice at a time, and hands over every element that has a box. What nobody has
 * looked at yet stays hidden, so that there is no hurry but a person's.
 */
export class StyleScanner {
  readonly #onElement: (element: Element) => void;
  /** What waits, by where it starts; true: with all that is in it. */
  readonly #waiting = new Map<Node, boolean>();
  #walker: TreeWalker | undefined;
  #isScheduled = false;

  constructor(onElement: (element: Element) => void) {
    this.#onElement = onElement;
  }

  /** Looks at an element again when it is its turn. */
  add(node: Node, reach: 'itself' | 'below'): void {
    this.#waiting.set(node, reach === 'below' || this.#waiting.get(node) === true);
    this.#schedule();
  }

  /** Looks at once at what can be seen, a few hundred elements at most. */
  lookAtWindow(): void {
    const seen = new Set<Element>();
    for (let row = 0; row < gridSteps; row++) {
      for (let column = 0; column < gridSteps; column++) {
        const x = ((column + 0.5) / gridSteps) * innerWidth;
        const y = ((row + 0.5) / gridSteps) * innerHeight;
        for (const element of document.elementsFromPoint(x, y)) seen.add(element);
      }
    }
    for (const element of seen) this.#onElement(element);
  }

  #schedule(): void {
    if (this.#isScheduled || (this.#waiting.size === 0 && !this.#walker)) return;
    this.#isScheduled = true;
    // Before its first layout a large page would have all of its styles computed by the first question.
    afterLayout(() => this.#readFor(sliceMs));
  }

  #readFor(durationMs: number): void {
    this.#isScheduled = false;
    const endMs = performance.now() + durationMs;
    while (performance.now() < endMs) {
      // Reading the clock takes as long as reading a style.
      for (let count = 0; count < 8; count++) if (!this.#readOne()) return;
    }
    this.#schedule();
  }

  /** @returns false when there is nothing left. */
  #readOne(): boolean {
    if (this.#walker) {
      this.#walkOn(this.#walker);
      return true;
    }
    const [next] = this.#waiting;
    if (!next) return false;
    const [node, isDeep] = next;
    this.#waiting.delete(node);
    if (!isConnected(node)) return true;
    if (isElement(node) && isWithoutBox(node)) return true;
    if (isElement(node)) this.#onElement(node);
    if (isDeep) this.#walker = document.createTreeWalker(node, NodeFilter.SHOW_ELEMENT, skipWithoutBox);
    return true;
  }

  #walkOn(walker: TreeWalker): void {
    const next = walker.nextNode();
    if (isElement(next)) return this.#onElement(next);
    this.#walker = undefined;
    // The page took the place away at which the walk was: what came after it was not seen.
    if (!isConnected(walker.currentNode) && isConnected(walker.root)) this.#waiting.set(walker.root, true);
  }
}

const skipWithoutBox = {
  acceptNode(node: Node): number {
    return isElement(node) && isWithoutBox(node) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT;
  },
};
