import type { StylePart } from '../../core/veil/part.ts';
import { keptTransitionRule, selectorOf } from '../../core/veil/style-gate-css.ts';
import type { Gate } from '../veil/gate.ts';

/** More rules than any page has transitions; a page that makes them up without end loses the later ones. */
const maxRules = 500;

/**
 * Keeps the transitions that a page has given to the boxes that we hold: a slider waits for the end of its own.
 * One rule for each different transition of a document.
 */
export class PageTransitions {
  readonly #gate: Gate;
  readonly #numbers = new Map<string, number>();

  constructor(gate: Gate) {
    this.#gate = gate;
  }

  /**
   * Number of the rule that keeps what the page has given to a part that bears no mark of ours yet.
   * @returns undefined where it has given nothing.
   */
  ruleFor(element: Element, part: StylePart): number | undefined {
    const style = getComputedStyle(element, selectorOf(part) || undefined);
    const durations = `${style.transitionDuration},${style.transitionDelay}`;
    if (!durations.split(',').some((duration) => Number.parseFloat(duration) > 0)) return undefined;
    return this.#numberOf(part, style.transition);
  }

  #numberOf(part: StylePart, transition: string): number | undefined {
    const key = `${part} ${transition}`;
    const known = this.#numbers.get(key);
    if (known !== undefined || this.#numbers.size >= maxRules) return known;
    const number = this.#numbers.size;
    this.#numbers.set(key, number);
    this.#gate.addRule(keptTransitionRule({ attribute: this.#gate.attribute, part, number, transition }));
    return number;
  }
}
