import { blurStepFor } from '../../core/veil/blur-step.ts';
import type { Cover } from '../../core/veil/cover.ts';
import { gateCss, markFor } from '../../core/veil/gate-css.ts';

/** Attribute of the root element that opens closed-gate.css. */
export const openAttribute = 'data-safer-spaces';

/** Mark of a picture, and the look that goes with it. */
export type Look = { readonly cover: Cover; readonly longerEdgePx: number };

/** The gate of one document: which pictures may be seen, told to the style sheet by one attribute. */
export class Gate {
  /** Made anew for each document, so that no page can know it beforehand. */
  readonly attribute = randomLetters(12);
  readonly #expected = new WeakMap<HTMLImageElement, string>();
  #sheet: CSSStyleSheet | undefined;
  #isOpen = false;
  #isReleased = false;
  /** Whether anything was ever covered in this document; until then the page is not touched at all. */
  #wasUsed = false;

  /** Lets marks decide: the document's own style sheet is in place, or nothing is to be covered here. */
  open(): void {
    this.#isOpen = true;
    this.checkRoot();
  }

  /** Puts the opening attribute back, or takes it off while it is not ours to give, whatever the page did. */
  checkRoot(): void {
    const root = document.documentElement;
    if (!root || root.hasAttribute(openAttribute) === this.#isOpen) return;
    if (this.#isOpen) root.setAttribute(openAttribute, '');
    else root.removeAttribute(openAttribute);
  }

  /**
   * Adds the gate's style sheet to a shadow root, where sheets of the document do not reach, or to a document
   * in which the background could not put the stronger, user-origin one.
   */
  adopt(root: Document | ShadowRoot): void {
    this.#sheet ??= makeSheet(this.attribute);
    this.#sheet.disabled = this.#isReleased;
    if (root.adoptedStyleSheets.includes(this.#sheet)) return;
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, this.#sheet];
  }

  /** Switches the adopted style sheets on or off, wherever they are. */
  setReleased(isReleased: boolean): void {
    this.#isReleased = isReleased;
    this.#wasUsed ||= !isReleased;
    if (this.#sheet) this.#sheet.disabled = isReleased;
  }

  /** Makes a picture look as decided. */
  mark(image: HTMLImageElement, look: Look): void {
    const mark = markFor(look.cover, blurStepFor(look.longerEdgePx));
    if (mark === undefined) return this.unmark(image);
    if (!this.#wasUsed) return;
    this.#expected.set(image, mark);
    if (image.getAttribute(this.attribute) !== mark) image.setAttribute(this.attribute, mark);
  }

  /** Hides a picture until it is marked again. */
  unmark(image: HTMLImageElement): void {
    this.#expected.delete(image);
    if (image.hasAttribute(this.attribute)) image.removeAttribute(this.attribute);
  }

  /** Whether the mark on a picture is the one we gave it: pages copy, clone and remove attributes. */
  isMarkOurs(image: HTMLImageElement): boolean {
    return (image.getAttribute(this.attribute) ?? undefined) === this.#expected.get(image);
  }

  /** Takes away a mark that we did not give. A mark that the page took away is put back by the next look. */
  rejectForeignMark(image: HTMLImageElement): void {
    if (this.#expected.get(image) === undefined) return this.unmark(image);
    if (image.hasAttribute(this.attribute) && !this.isMarkOurs(image)) this.unmark(image);
  }
}

function makeSheet(attribute: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(gateCss(attribute));
  return sheet;
}

function randomLetters(length: number): string {
  const bytes = crypto.getRandomValues(new Uint8Array(length));
  return Array.from(bytes, (byte) => String.fromCharCode(97 + (byte % 26))).join('');
}
