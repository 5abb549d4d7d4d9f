/**
 * Reads that a page cannot redirect: a form hands out its own fields before its methods, so everything is asked of
 * the prototypes of this script's own world. See `discover/unclobbered.ts`.
 */
const { getAttribute, closest, querySelector } = Element.prototype;
const findInDocument = Document.prototype.querySelector;
const readText = getterOf(Node.prototype, 'textContent');
const readOwner = getterOf(Node.prototype, 'ownerDocument');
const readValue = getterOf(HTMLTextAreaElement.prototype, 'value');
const readCurrentSrc = getterOf(HTMLImageElement.prototype, 'currentSrc');
const readWidth = getterOf(HTMLImageElement.prototype, 'naturalWidth');
const readHeight = getterOf(HTMLImageElement.prototype, 'naturalHeight');
const readState = getterOf(Document.prototype, 'readyState');
const readView = getterOf(Document.prototype, 'defaultView');
const readBase = getterOf(Node.prototype, 'baseURI');
const readChildCount = getterOf(Element.prototype, 'childElementCount');

/** The first `length` UTF-16 units of an attribute, '' where there is none. */
export function attributeOf(element: Element, name: string, length = 4096): string {
  return getAttribute.call(element, name)?.slice(0, length) ?? '';
}

export function closestOf(element: Element, selector: string): Element | undefined {
  return closest.call(element, selector) ?? undefined;
}

/** The first element below another one that matches. */
export function firstIn(element: Element, selector: string): Element | undefined {
  return querySelector.call(element, selector) ?? undefined;
}

/** The first element of a document that matches. */
export function firstOf(page: Document, selector: string): Element | undefined {
  return findInDocument.call(page, selector) ?? undefined;
}

export function textOf(node: Node, length = 4096): string {
  return String(readText.call(node) ?? '').slice(0, length);
}

export function isLeaf(element: Element): boolean {
  return readChildCount.call(element) === 0;
}

/** What stands in a text area now; '' for any other element. */
export function writtenIn(element: Element, length: number): string {
  return element instanceof HTMLTextAreaElement ? String(readValue.call(element)).slice(0, length) : '';
}

/** The document of a node; the page's own where a node has none. */
export function documentOf(node: Node): Document {
  const owner = readOwner.call(node);
  return owner instanceof Document ? owner : document;
}

/** How far a document has loaded; its own fields can be hidden behind `<img name="readyState">`. */
export function stateOf(page: Document): string {
  return String(readState.call(page));
}

/** Address of a document, '' where it is in no window. */
export function addressOf(page: Document): string {
  const view = readView.call(page) as Window | null; // the getter's own type
  return view?.location.href.slice(0, 4096) ?? '';
}

/** What relative addresses of a document start from. */
export function baseOf(page: Document): string {
  return String(readBase.call(page));
}

/** What an `<img>` shows: where it came from, and its size once it is loaded. Reads no layout. */
export function shownIn(image: HTMLImageElement): { url: string; shorterEdgePx: number | undefined } {
  const edgePx = Math.min(Number(readWidth.call(image)), Number(readHeight.call(image)));
  return { url: String(readCurrentSrc.call(image)), shorterEdgePx: edgePx > 0 ? edgePx : undefined };
}

function getterOf(prototype: object, name: string): () => unknown {
  const getter = Object.getOwnPropertyDescriptor(prototype, name)?.get;
  if (!getter) throw new Error(`this browser has no ${name}`);
  return getter;
}
