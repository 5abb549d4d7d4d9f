import { shadowRootOf } from '../../platform/shadow-root-of.ts';
import { AddedTops } from './added-tops.ts';
import { isSheet, roleOf, roleSelector } from './element-role.ts';
import type { RootEvents } from './root-events.ts';
import { ShadowSearch } from './shadow-search.ts';
import {
  findAll,
  isConnected,
  isElement,
  isPictureElement,
  localNameOf,
  parentOf,
  picturesIn,
} from './unclobbered.ts';

/** What picture elements, and the `<source>`s beside them, select a picture by. */
const sourceAttributes: ReadonlySet<string> = new Set(
  'src srcset sizes media type crossorigin href data poster'.split(' '),
);

/** Events of elements after which they show something else. Neither bubbles. Videos are listened to by their keeper. */
const settleEvents = ['load', 'error'];

/** What may select another source when a `<source>` in it is added, removed or changed. */
const sourceParents: ReadonlySet<string> = new Set(['picture', 'video']);

/** Watches every tree of a document. */
export class RootWatcher {
  readonly #events: RootEvents;
  readonly #markAttribute: string;
  readonly #gateAttribute: string;
  readonly #observer: MutationObserver;
  readonly #known = new WeakSet<Node>();
  readonly #shadows: ShadowSearch;
  readonly #settleListener = (event: Event) => this.#settled(event);
  #lastSettled: Event | undefined;

  /** @param attributes of our own: the mark of pictures, the gate of the root element. */
  constructor(attributes: { readonly mark: string; readonly gate: string }, events: RootEvents) {
    this.#events = events;
    this.#markAttribute = attributes.mark;
    this.#gateAttribute = attributes.gate;
    this.#shadows = new ShadowSearch((root) => this.watch(root), events.isNewTreeCovered);
    this.#observer = new MutationObserver((records) => this.#read(records));
  }

  /** Starts watching a tree: the document, or a shadow root that was just made. */
  watch(root: Document | ShadowRoot): void {
    if (this.#known.has(root)) return;
    this.#known.add(root);
    // Every attribute, because any can be in a selector of the page.
    this.#observer.observe(root, { subtree: true, childList: true, attributes: true });
    // They do not bubble, nor do they reach the window: they are caught on their way down.
    for (const name of settleEvents) root.addEventListener(name, this.#settleListener, true);
    if (root instanceof ShadowRoot) this.#events.onShadowRoot(root);
    this.#scan(root);
    this.#events.onStyleChanged(root, 'below');
    this.#shadows.run();
  }

  /**
   * A shadow root was made somewhere at or inside `host`: an event names the outermost host alone, so that a
   * tree that is known already is searched for new ones.
   */
  hinted(host: Node): void {
    const root = shadowRootOf(host);
    if (!root) return;
    if (!this.#known.has(root)) return this.watch(root);
    this.#scan(root);
    this.#shadows.run();
  }

  /** Listens on a picture itself too, because events do not pass the document while it is detached. */
  listen(element: Element): void {
    for (const name of settleEvents) element.addEventListener(name, this.#settleListener);
  }

  #settled(event: Event): void {
    // An event that the page made up says nothing about what the element shows.
    if (!event.isTrusted || event === this.#lastSettled || !isElement(event.target)) return;
    this.#lastSettled = event;
    if (isPictureElement(event.target)) this.#events.onSettled(event.target);
    else if (isSheet(event.target)) this.#sheetsChanged(event.target);
  }

  #read(records: readonly MutationRecord[]): void {
    const added = new AddedTops();
    for (const record of records) {
      if (record.type === 'attributes') this.#readAttribute(record);
      else this.#readChildren(record, added);
    }
    this.#shadows.run();
  }

  #readAttribute({ target, attributeName }: MutationRecord): void {
    if (attributeName === this.#gateAttribute && target === document.documentElement) {
      return this.#events.onRootElement();
    }
    if (!isElement(target)) return;
    if (attributeName === this.#markAttribute) return this.#events.onMarkChanged(target);
    this.#events.onStyleChanged(target, attributeName === 'style' ? 'itself' : 'below');
    if (attributeName === 'style') this.#events.onInlineStyle(target);
    if (attributeName === null || !sourceAttributes.has(attributeName)) return;
    if (isPictureElement(target)) this.#events.onSourceChanged(target);
    else if (localNameOf(target) === 'source') this.#sourcesChanged(parentOf(target));
    else if (localNameOf(target) === 'link') this.#sheetsChanged(target);
  }

  #readChildren(record: MutationRecord, added: AddedTops): void {
    // What an added tree holds now was scanned with its top. One that left it is told by its size.
    if (added.hold(record.target)) return;
    if (record.target === document) this.#events.onRootElement();
    this.#sourcesChanged(record.target);
    if (isSheet(record.target)) this.#sheetsChanged(record.target);
    for (const node of record.removedNodes) this.#readRemoved(node);
    for (const node of record.addedNodes) {
      if (!isConnected(node) || added.hold(node)) continue;
      added.add(node);
      this.#readAdded(node);
    }
  }

  #readAdded(node: Node): void {
    if (!isElement(node)) return;
    this.#scan(node);
    this.#events.onStyleChanged(node, 'below');
  }

  #sourcesChanged(parent: Node | undefined): void {
    if (!parent || !sourceParents.has(localNameOf(parent))) return;
    for (const element of picturesIn(parent)) this.#events.onSourceChanged(element);
  }

  /** A style sheet came, went or changed: anything below the same root may look different. */
  #sheetsChanged(sheet: Node): void {
    this.#events.onStyleChanged(sheet.getRootNode(), 'below');
  }

  #readRemoved(node: Node): void {
    if (!isElement(node)) return;
    for (const element of [node, ...findAll(node, roleSelector)]) {
      if (isSheet(element)) this.#events.onStyleChanged(document, 'below');
      else if (isPictureElement(element) && !isConnected(element)) this.#events.onRemoved(element);
    }
  }

  /** What the browser's own search finds; shadow roots are searched for apart. */
  #scan(node: Node): void {
    if (isElement(node)) {
      this.#look(node);
      this.#lookAtAttributes(node);
    }
    for (const element of findAll(node, roleSelector)) this.#look(element);
    for (const element of findAll(node, `[style],[${this.#markAttribute}]`)) this.#lookAtAttributes(element);
    this.#shadows.add(node);
  }

  #look(element: Element): void {
    switch (roleOf(element)) {
      case 'picture':
        return this.#events.onFound(element);
      case 'sheet':
        return this.#sheetsChanged(element);
      case 'filter':
        return this.#events.onFilterPicture(element);
      case 'animation':
        return this.#events.onAnimation(element);
    }
  }

  #lookAtAttributes(element: Element): void {
    if (element.hasAttribute('style')) this.#events.onInlineStyle(element);
    if (!element.hasAttribute(this.#markAttribute)) return;
    this.#events.onMarkChanged(element);
    this.#events.onStyleChanged(element, 'itself');
  }
}
