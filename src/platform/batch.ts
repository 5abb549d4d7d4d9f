/**
 * Sends items in batches: what is added in one go is sent at its end, and after that at most one batch an interval.
 * A single item so has no delay, and a thousand have few messages.
 */
export class Batch<Item> {
  readonly #send: (items: readonly Item[]) => void;
  readonly #intervalMs: number;
  #items: Item[] = [];
  #isScheduled = false;
  #sentAtMs = Number.NEGATIVE_INFINITY;

  constructor(send: (items: readonly Item[]) => void, intervalMs: number) {
    this.#send = send;
    this.#intervalMs = intervalMs;
  }

  add(item: Item): void {
    this.#items.push(item);
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    const waitMs = this.#sentAtMs + this.#intervalMs - performance.now();
    if (waitMs > 0) setTimeout(() => this.#flush(), waitMs);
    else queueMicrotask(() => this.#flush());
  }

  /** Forgets what was added and not sent. */
  clear(): void {
    this.#items = [];
  }

  #flush(): void {
    const items = this.#items;
    this.#items = [];
    this.#isScheduled = false;
    this.#sentAtMs = performance.now();
    if (items.length > 0) this.#send(items);
  }
}
