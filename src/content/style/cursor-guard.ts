import { contentOfStyle } from '../../core/discover/style-pictures.ts';
import { hiddenCursorWord } from '../../core/veil/style-gate-css.ts';
import type { Policy } from '../../core/verdict/policy.ts';
import { isElement } from '../discover/unclobbered.ts';
import type { Gate } from '../veil/gate.ts';
import { verdictOn } from '../verdict-on.ts';
import type { AddressJudge } from './address-judge.ts';

/**
 * Takes pictures away from the pointer until they are judged. Nobody sees a cursor but where the pointer is, so that
 * only the element below it is looked at; a browser shows cursors of at most 128 pixels.
 */
export class CursorGuard {
  readonly #gate: Gate;
  readonly #judge: AddressJudge;
  #policy: Policy | undefined;
  #element: Element | undefined;
  #urls: readonly string[] = [];

  constructor(gate: Gate, judge: AddressJudge) {
    this.#gate = gate;
    this.#judge = judge;
  }

  setPolicy(policy: Policy): void {
    this.#policy = policy;
    this.#settle();
  }

  /** Begins with a tree: the document, or a shadow root. */
  watch(root: Document | ShadowRoot): void {
    root.addEventListener('pointerover', (event) => this.#enter(event.composedPath()[0]), true);
  }

  #enter(target: EventTarget | undefined): void {
    if (!isElement(target) || target === this.#element) return;
    for (const url of this.#urls) this.#judge.leave(url, this.#settle);
    if (this.#element) this.#gate.mark(this.#element, 'cursor', undefined);
    const content = contentOfStyle([getComputedStyle(target).cursor]);
    this.#element = target;
    this.#urls = content.kind === 'pictures' ? content.urls : [];
    for (const url of this.#urls) this.#judge.watch(url, this.#settle);
    this.#settle();
  }

  readonly #settle = (): void => {
    if (!this.#element || this.#urls.length === 0) return;
    for (const url of this.#urls) this.#judge.judge(url, true);
    this.#gate.mark(this.#element, 'cursor', this.#areSafe() ? undefined : hiddenCursorWord);
  };

  #areSafe(): boolean {
    const policy = this.#policy;
    if (!policy) return false;
    if (!policy.isActive) return true;
    return this.#urls.every((url) => {
      const state = this.#judge.stateOf(url);
      if (state.kind === 'broken') return true; // a cursor that cannot be loaded is not shown
      if (state.kind === 'loading' || !state.evidence) return false;
      return verdictOn({ choice: undefined }, state.evidence, policy).cover === 'shown';
    });
  }
}
