import { findAll, isConnected, isImage, localNameOf, parentOf } from './unclobbered.ts';

/** What happens to pictures in a document and in its shadow roots. Each is told before the next paint. */
export type RootEvents = {
  /** An `<img>` that was not in the document before. */
  readonly onFound: (image: HTMLImageElement) => void;
  readonly onRemoved: (image: HTMLImageElement) => void;
  /** Something that selects the picture's source changed: src, srcset, sizes, a `<source>` beside it. */
  readonly onSourceChanged: (image: HTMLImageElement) => void;
  /** Our mark was changed by somebody; perhaps by us. */
  readonly onMarkChanged: (image: HTMLImageElement) => void;
  /** `load` or `error` of a picture. Called once an event. */
  readonly onSettled: (image: HTMLImageElement) => void;
  /** A shadow root that was not known before; it is watched from now on. */
  readonly onShadowRoot: (root: ShadowRoot) => void;
  /** The root element of the document is another one, or its gate attribute changed. */
  readonly onRootElement: () => void;
};

/** What a `<source>` and an `<img>` select a picture by. */
const sourceAttributes = ['src', 'srcset', 'sizes', 'media', 'type', 'crossorigin'];

/** Elements that can carry a shadow root, besides custom elements: DOM standard, "valid shadow host name". */
const shadowHosts = new Set(
  'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(' '),
);

/** Watches every tree of a document. */
export class RootWatcher {
  readonly #events: RootEvents;
  readonly #observer: MutationObserver;
  readonly #options: MutationObserverInit;
  readonly #known = new WeakSet<Node>();
  readonly #settleListener = (event: Event) => this.#settled(event);
  #lastSettled: Event | undefined;

  /** @param attributes of our own that are watched too: the mark of pictures, the gate of the root element. */
  constructor(attributes: readonly string[], events: RootEvents) {
    this.#events = events;
    this.#observer = new MutationObserver((records) => this.#read(records));
    this.#options = {
      subtree: true,
      childList: true,
      attributes: true,
      attributeFilter: [...sourceAttributes, ...attributes],
    };
  }

  /** Starts watching a tree: the document, or a shadow root that was just made. */
  watch(root: Document | ShadowRoot): void {
    if (this.#known.has(root)) return;
    this.#known.add(root);
    this.#observer.observe(root, this.#options);
    // Neither event bubbles, nor do they reach the window: they are caught on their way down.
    root.addEventListener('load', this.#settleListener, true);
    root.addEventListener('error', this.#settleListener, true);
    if (root instanceof ShadowRoot) this.#events.onShadowRoot(root);
    this.#scan(root, new Set());
  }

  /**
   * A shadow root was made somewhere at or inside `host`: an event names the outermost host alone, so that a
   * tree that is known already is searched for new ones.
   */
  hinted(host: Node): void {
    const root = shadowRootOf(host);
    if (!root) return;
    if (!this.#known.has(root)) return this.watch(root);
    this.#scan(root, new Set());
  }

  /** Listens on a picture itself too, because events do not pass the document while it is detached. */
  listen(image: HTMLImageElement): void {
    image.addEventListener('load', this.#settleListener);
    image.addEventListener('error', this.#settleListener);
  }

  /** Stops for good. */
  stop(): void {
    this.#observer.disconnect();
  }

  #settled(event: Event): void {
    // An event that the page made up says nothing about what the element shows.
    if (!event.isTrusted || event === this.#lastSettled || !isImage(event.target)) return;
    this.#lastSettled = event;
    this.#events.onSettled(event.target);
  }

  #read(records: readonly MutationRecord[]): void {
    // A parser reports every node of a tree that is whole by now: what was seen with its parent is not seen again.
    const seen = new Set<Node>();
    for (const record of records) {
      if (record.type === 'attributes') this.#readAttribute(record);
      else this.#readChildren(record, seen);
    }
  }

  #readAttribute(record: MutationRecord): void {
    const { target, attributeName } = record;
    if (isImage(target)) {
      if (sourceAttributes.includes(attributeName ?? '')) this.#events.onSourceChanged(target);
      else this.#events.onMarkChanged(target);
    } else if (target === document.documentElement) this.#events.onRootElement();
    else if (localNameOf(target) === 'source') this.#pictureChanged(parentOf(target));
  }

  #readChildren(record: MutationRecord, seen: Set<Node>): void {
    if (record.target === document) this.#events.onRootElement();
    this.#pictureChanged(record.target);
    for (const node of record.removedNodes) this.#readRemoved(node);
    for (const node of record.addedNodes) if (!seen.has(node) && isConnected(node)) this.#scan(node, seen);
  }

  /** A `<picture>` may select another source when one is added, removed or changed. */
  #pictureChanged(parent: Node | undefined): void {
    if (!parent || localNameOf(parent) !== 'picture') return;
    for (const image of imagesIn(parent)) this.#events.onSourceChanged(image);
  }

  #readRemoved(node: Node): void {
    for (const image of imagesIn(node)) if (!isConnected(image)) this.#events.onRemoved(image);
  }

  #scan(node: Node, seen: Set<Node>): void {
    this.#look(node);
    for (const element of findAll(node, '*')) {
      seen.add(element);
      this.#look(element);
    }
  }

  #look(node: Node): void {
    const name = localNameOf(node);
    if (name === 'img' && isImage(node)) this.#events.onFound(node);
    else if (shadowHosts.has(name) || name.includes('-')) this.#watchShadowOf(node);
  }

  #watchShadowOf(node: Node): void {
    const root = shadowRootOf(node);
    if (root) this.watch(root);
  }
}

/** The shadow root of an element, open or closed. */
export function shadowRootOf(host: Node): ShadowRoot | undefined {
  if (!(host instanceof HTMLElement)) return undefined;
  // The API's type knows no closed roots, nor that there may be none.
  return (globalThis.chrome?.dom?.openOrClosedShadowRoot(host) as ShadowRoot | null) ?? undefined;
}

function* imagesIn(node: Node): Iterable<HTMLImageElement> {
  if (isImage(node)) yield node;
  for (const found of findAll(node, 'img')) if (isImage(found)) yield found;
}
