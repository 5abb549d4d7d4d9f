import { heldProperties } from '../../core/veil/style-gate-css.ts';
import type { Policy } from '../../core/verdict/policy.ts';
import { countBelow, isConnected, isElement } from '../discover/unclobbered.ts';
import { onAnimationHint } from './animation-hints.ts';
import type { CursorGuard } from './cursor-guard.ts';
import type { StyleKeeper } from './style-keeper.ts';
import { StyleScanner } from './style-scanner.ts';

/** After these, other rules of a page may hold for what is under the pointer or has the focus. */
const interactionEvents = ['pointerover', 'focusin', 'click', 'toggle', 'animationstart', 'fullscreenchange'];
/** So far up the tree an interaction is taken to change the style of what is in it, as long as that is no page. */
const interactionLevels = 3;
const mostElementsBelow = 300;
/** What the held transitions of a box tell: that it changed, and that it is let go. */
const transitionEvents = ['transitionrun', 'transitionstart', 'transitioncancel'];
/** Sheets and sizes of windows change in bursts; each makes a whole document be read again. */
const settleMs = 150;

/** Notices when the style of something may have changed, and has it read again. */
export class StyleWatch {
  readonly #keeper: StyleKeeper;
  readonly #cursor: CursorGuard;
  readonly #scanner: StyleScanner;
  readonly #roots = new Set<WeakRef<Document | ShadowRoot>>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Where nothing is covered, nothing need be read. Until that is known, it is. */
  #isActive = true;

  constructor(keeper: StyleKeeper, cursor: CursorGuard) {
    this.#keeper = keeper;
    this.#cursor = cursor;
    this.#scanner = new StyleScanner((element) => keeper.look(element));
  }

  /** The document's own gate stands: now list markers can be read, which the first one takes away altogether. */
  gateOpened(): void {
    this.#readAllSoon();
  }

  /** What was not read while nothing was covered is read when something is. */
  setPolicy(policy: Policy): void {
    const wasActive = this.#isActive;
    this.#isActive = policy.isActive;
    this.#cursor.setPolicy(policy);
    if (policy.isActive && !wasActive) this.#readAllSoon();
  }

  /** Begins with a tree: the document, or a shadow root. */
  watch(root: Document | ShadowRoot): void {
    this.#roots.add(new WeakRef(root));
    this.#cursor.watch(root);
    for (const name of transitionEvents) {
      root.addEventListener(name, (event) => this.#readTransition(event), true);
    }
    for (const name of interactionEvents) {
      root.addEventListener(name, (event) => this.#readInteraction(event), { capture: true, passive: true });
    }
  }

  start(): void {
    addEventListener('resize', () => this.#readAllSoon());
    // A picture that a style asked for has come: some element has a new one, and perhaps nothing else told of it.
    new PerformanceObserver((list) => {
      const isOfStyle = (entry: PerformanceEntry) =>
        entry instanceof PerformanceResourceTiming && entry.initiatorType === 'css';
      if (list.getEntries().some(isOfStyle)) this.#readAllSoon();
    }).observe({ type: 'resource' });
    onAnimationHint((element) => this.changed(element, 'itself'));
    addEventListener('pageshow', () => this.#scanner.lookAtWindow());
  }

  /** An element changed, or came into the page, and what is below it with it. */
  changed(node: Node, reach: 'itself' | 'below'): void {
    if (!this.#isActive) return;
    // What is shown must be looked at before the next paint: what was out of the page is held at nothing.
    if (isElement(node) && this.#keeper.knows(node) && isConnected(node)) this.#keeper.look(node);
    this.#scanner.add(node, reach);
  }

  #readTransition(event: Event): void {
    if (!(event instanceof TransitionEvent) || !event.isTrusted || !isElement(event.target)) return;
    if (!heldProperties.includes(event.propertyName)) return this.#scanner.add(event.target, 'itself');
    if (!this.#keeper.knows(event.target)) return;
    event.stopImmediatePropagation(); // it is ours, and no business of the page's
    if (event.type === 'transitionrun') this.#keeper.changed(event.target, event.pseudoElement);
  }

  #readInteraction(event: Event): void {
    const path = event.composedPath().filter(isElement);
    const [target] = path;
    if (!target || !this.#isActive) return;
    for (const element of path) {
      if (this.#keeper.knows(element)) this.#keeper.look(element);
      else this.#scanner.add(element, 'itself');
    }
    // The pointer moves all the time: it must not have whole pages read again.
    const isSmall = (element: Element) => countBelow(element) <= mostElementsBelow;
    const small = path.slice(0, interactionLevels + 1).findLast(isSmall);
    if (small) this.#scanner.add(small, 'below');
  }

  #readAllSoon(): void {
    if (!this.#isActive) return;
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      for (const reference of this.#roots) {
        const root = reference.deref();
        if (root && isConnected(root)) this.#scanner.add(root, 'below');
        else this.#roots.delete(reference);
      }
    }, settleMs);
  }
}
