/**
 * Reads of the DOM that a page cannot redirect. A form hands out its own fields before its methods, so that
 * `<input name="querySelectorAll">` turns `form.querySelectorAll` into an element; the prototypes of this
 * script's world are out of the page's reach.
 */
const readNodeType = getterOf(Node.prototype, 'nodeType');
const readLocalName = getterOf(Element.prototype, 'localName');
const readIsConnected = getterOf(Node.prototype, 'isConnected');
const readParent = getterOf(Node.prototype, 'parentNode');
const { contains: holds } = Node.prototype;
const { querySelectorAll: findInElement, getElementsByTagName: findByName } = Element.prototype;
const { querySelectorAll: findInFragment } = DocumentFragment.prototype;
const { querySelectorAll: findInDocument } = Document.prototype;

/** Lower-case name of an element, '' for other nodes. */
export function localNameOf(node: Node): string {
  return readNodeType.call(node) === Node.ELEMENT_NODE ? String(readLocalName.call(node)) : '';
}

/** By type, not by class: an element that came from another frame keeps the classes of that frame. */
export function isElement(node: unknown): node is Element {
  return node instanceof Node && readNodeType.call(node) === Node.ELEMENT_NODE;
}

/** Names of the elements that show pictures by themselves. */
export const pictureNames: ReadonlySet<string> = new Set([
  'img',
  'image',
  'input',
  'object',
  'embed',
  'video',
  'canvas',
]);

/** The same as a selector. */
export const pictureSelector = [...pictureNames].join();

/** Whether an element may show a picture by itself. */
export function isPictureElement(node: unknown): node is Element {
  return node instanceof Node && pictureNames.has(localNameOf(node));
}

export function isConnected(node: Node): boolean {
  return readIsConnected.call(node) === true;
}

/** Whether a node is another one, or in it; what is in a shadow root is not. */
export function contains(node: Node, other: Node): boolean {
  return holds.call(node, other);
}

export function parentOf(node: Node): Node | undefined {
  return (readParent.call(node) as Node | null) ?? undefined; // the getter's own type
}

/** How many elements are below one. */
export function countBelow(element: Element): number {
  return findByName.call(element, '*').length;
}

/** Elements below `node` that match; the node itself is not among them. */
export function findAll(node: Node, selector: string): Iterable<Element> {
  switch (readNodeType.call(node)) {
    case Node.ELEMENT_NODE:
      return findInElement.call(node as Element, selector); // its type is what nodeType says
    case Node.DOCUMENT_FRAGMENT_NODE:
      return findInFragment.call(node as DocumentFragment, selector);
    case Node.DOCUMENT_NODE:
      return findInDocument.call(node as Document, selector);
    default:
      return [];
  }
}

/** A node, when it is a picture element, and those below it. */
export function* picturesIn(node: Node): Iterable<Element> {
  if (isPictureElement(node)) yield node;
  for (const found of findAll(node, pictureSelector)) yield found;
}

function getterOf(prototype: object, name: string): () => unknown {
  const getter = Object.getOwnPropertyDescriptor(prototype, name)?.get;
  if (!getter) throw new Error(`this browser has no ${name}`);
  return getter;
}
