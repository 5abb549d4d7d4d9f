import { localNameOf } from './unclobbered.ts';

/** Whether an element shows a picture by its address, or did: an `<input>` may become another kind. */
export function showsByAddress(element: Element): boolean {
  switch (localNameOf(element)) {
    case 'img':
    case 'image':
    case 'object':
    case 'embed':
      return true;
    case 'input':
      return element.getAttribute('type')?.toLowerCase() === 'image';
    default:
      return false;
  }
}

/** Whether an element is an `<img>`, which tells by itself how far it has loaded. */
export function isImage(node: unknown): node is HTMLImageElement {
  // By name, not by class: an element that came from another frame keeps the classes of that frame.
  return node instanceof Node && localNameOf(node) === 'img' && 'currentSrc' in node;
}

/** The absolute address of what an element shows, '' when it shows nothing. */
export function currentAddressOf(element: Element): string {
  return isImage(element) ? element.currentSrc : addressOf(element);
}

/** The absolute address of what an element shows that is no `<img>`; '' when it shows nothing. */
export function addressOf(element: Element): string {
  const address = statedAddress(element);
  return address !== '' && URL.canParse(address, element.baseURI)
    ? new URL(address, element.baseURI).href
    : '';
}

function statedAddress(element: Element): string {
  switch (localNameOf(element)) {
    case 'image':
      // What an animation of the drawing shows at the moment; the attribute stays as it is.
      return 'href' in element ? (element as SVGImageElement).href.animVal : ''; // only SVG's has it
    case 'object':
      return element.getAttribute('data') ?? '';
    case 'input':
    case 'embed':
      return element.getAttribute('src') ?? '';
    default:
      return '';
  }
}

type Watched = { readonly element: Element; readonly image: HTMLImageElement };

/** Lets an image of ours show what an element shows that is no `<img>`; an `<img>` is its own image. */
export function loadAddress({ element, image }: Watched): void {
  if (image === element) return;
  const address = addressOf(element);
  if (address === '') image.removeAttribute('src');
  else if (image.src !== address) image.src = address;
}

/**
 * Whether an element that could show a picture shows something else: a document of its own, which has its own
 * content script, a PDF, or what stands between its tags.
 */
export function showsNoPicture(element: Element): boolean {
  if (element instanceof HTMLObjectElement || element instanceof HTMLEmbedElement) {
    if (element.type.toLowerCase() === 'application/pdf') return true;
    if (element instanceof HTMLObjectElement && element.contentWindow) return true;
    return Array.from(element.children).some((child) => child.getClientRects().length > 0);
  }
  return true;
}
