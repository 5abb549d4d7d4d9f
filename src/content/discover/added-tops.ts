import { contains, parentOf } from './unclobbered.ts';

/**
 * Tops of the trees that one batch of records added. A parser reports every node of a tree that is whole by now: what
 * was seen with its top is not seen again.
 */
export class AddedTops {
  readonly #tops = new Set<Node>();
  /** A parser reports in the order of the document, so that most nodes are in the tree that was added last. */
  #last: Node | undefined;

  add(top: Node): void {
    this.#tops.add(top);
    this.#last = top;
  }

  /** Whether a node is in one of the trees now, wherever it was when it was reported. */
  hold(node: Node): boolean {
    if (this.#last === undefined) return false;
    if (contains(this.#last, node)) return true;
    for (let at: Node | undefined = node; at; at = parentOf(at)) if (this.#tops.has(at)) return true;
    return false;
  }
}
