/** Does something with each item in the next task. One timer for all: hundreds of them take as long as the rest. */
export class NextTask<Item> {
  readonly #callback: (item: Item) => void;
  #items = new Set<Item>();

  constructor(callback: (item: Item) => void) {
    this.#callback = callback;
  }

  add(item: Item): void {
    if (this.#items.size === 0) setTimeout(() => this.#run(), 0);
    this.#items.add(item);
  }

  #run(): void {
    const items = this.#items;
    this.#items = new Set();
    for (const item of items) this.#callback(item);
  }
}
