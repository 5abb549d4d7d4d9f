import { shadowRootOf } from '../../platform/shadow-root-of.ts';
import { roleOf } from './element-role.ts';
import { Parsing } from './parsing.ts';
import { contains, isConnected, isElement } from './unclobbered.ts';

/** The search stops for the page's own work after this much time in one go. */
const sliceMs = 8;
/** And after this much within the page's own task, where nothing can be seen of what is not found yet. */
const firstSliceMs = 2;
/** Reading the clock takes as long as asking for a root. */
const elementsBetweenLooks = 32;

/**
 * Searches trees for shadow roots, which a parser makes without telling anybody; to ask an element for its root is the
 * dearest question of all. A slice at a time, as long as nothing can be seen of what is not found yet: where a style sheet
 * reaches into new trees by itself; and of a document that is being parsed, up to the next frame.
 */
export class ShadowSearch {
  readonly #onRoot: (root: ShadowRoot) => void;
  readonly #waiting: TreeWalker[] = [];
  readonly #isCovered: () => boolean;
  readonly #parsing = new Parsing();
  #isRunning = false;
  #isSliceNear = false;
  #isFrameAwaited = false;

  /** @param isCovered whether a style sheet that is in place covers what is in trees that are made now. */
  constructor(onRoot: (root: ShadowRoot) => void, isCovered: () => boolean) {
    this.#onRoot = onRoot;
    this.#isCovered = isCovered;
    this.#parsing.start();
    addEventListener('beforeprint', () => this.#walkFor(Number.POSITIVE_INFINITY));
  }

  /** Searches all that is below a node, and the node itself. */
  add(node: Node): void {
    this.#ask(node);
    this.#waiting.push(document.createTreeWalker(node, NodeFilter.SHOW_ELEMENT));
  }

  /** Begins with what was added; small pages are done with it. */
  run(): void {
    if (this.#isRunning) return; // a root was found, and what is in it is the business of the run that found it
    const isCovered = this.#isCovered();
    if (isCovered) this.#walkFor(firstSliceMs);
    else this.#walkFor(this.#parsing.isBetweenFrames ? sliceMs : Number.POSITIVE_INFINITY);
    if (this.#waiting.length === 0) return;
    if (!isCovered) this.#finishBeforeFrame();
    this.#goOnSoon();
  }

  #finishBeforeFrame(): void {
    if (this.#isFrameAwaited) return;
    this.#isFrameAwaited = true;
    requestAnimationFrame(() => {
      this.#isFrameAwaited = false;
      this.#walkFor(Number.POSITIVE_INFINITY);
    });
  }

  /** Ahead of what the page has waiting, where a frame would have all the rest done in one go. */
  #goOnSoon(): void {
    if (this.#isSliceNear) return;
    this.#isSliceNear = true;
    void scheduler.postTask(
      () => {
        this.#isSliceNear = false;
        this.#walkFor(sliceMs);
        if (this.#waiting.length > 0) this.#goOnSoon();
      },
      { priority: this.#isCovered() ? 'user-visible' : 'user-blocking' },
    );
  }

  #walkFor(durationMs: number): void {
    const endMs = performance.now() + durationMs;
    this.#isRunning = true;
    try {
      do {
        for (let count = 0; count < elementsBetweenLooks; count++) this.#walkOn();
      } while (this.#waiting.length > 0 && performance.now() < endMs);
    } finally {
      this.#isRunning = false;
    }
  }

  #walkOn(): void {
    const walker = this.#waiting.at(-1);
    if (!walker) return;
    const next = walker.nextNode();
    if (isElement(next)) return this.#ask(next);
    this.#waiting.splice(this.#waiting.lastIndexOf(walker), 1);
    // The page took the place away at which the walk was: what came after it was not seen.
    const { root, currentNode } = walker;
    if (isConnected(root) && !contains(root, currentNode)) this.add(root);
  }

  #ask(node: Node): void {
    const root = roleOf(node) === 'host' ? shadowRootOf(node) : undefined;
    if (root) this.#onRoot(root);
  }
}
