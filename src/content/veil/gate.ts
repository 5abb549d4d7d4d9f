import { gateCss } from '../../core/veil/gate-css.ts';
import type { Part } from '../../core/veil/part.ts';
import { filteredWord } from '../../core/veil/style-gate-css.ts';
import { ForcedStyle } from './forced-style.ts';

/** Attribute of the root element that opens closed-gate.css with the value '', and shuts the whole page with 'shut'. */
export const openAttribute = 'data-safer-spaces';

/** The gate of one document: which pictures may be seen, told to the style sheet by one attribute. */
export class Gate {
  /** Made anew for each document, so that no page can know it beforehand. */
  readonly attribute = randomLetters(12);
  readonly #marks = new WeakMap<Element, Map<Part, string>>();
  readonly #extraSheet = new CSSStyleSheet();
  #sheet: CSSStyleSheet | undefined;
  #rootStyle: ForcedStyle | undefined;
  /** Tops of trees with an `feImage`. */
  readonly #filtered = new Set<Element>();
  #state: 'closed' | 'shut' | 'open' = 'closed';
  #isReleased = false;
  /**
   * Whether the background's sheet of user origin is in place: it reaches into every shadow tree that is made after it
   * (Chromium 156; not into those that were there before).
   */
  hasUserSheet = false;
  /** Whether anything was ever covered in this document; until then the page is not touched at all. */
  #wasUsed = false;

  /** Lets marks decide: the document's own style sheet is in place, or nothing is to be covered here. */
  open(): void {
    this.#state = 'open';
    this.#rootStyle?.restore();
    for (const top of this.#filtered) this.mark(top, 'filters', filteredWord);
    this.checkRoot();
  }

  /**
   * Tells of an element that is new in the page. Before the stronger gate stands, its inline style could force what
   * is hidden into sight: then all of the page waits for that gate.
   */
  checkInlineStyle(element: Element): void {
    if (this.#state === 'open' || !element.getAttribute('style')?.includes('!')) return;
    this.#shut();
    // Only the root itself could still be forced into sight, by its own inline style.
    if (element === document.documentElement) this.#rootStyle ??= new ForcedStyle(document.documentElement);
    this.#rootStyle?.force();
  }

  /** Switches filters off in a tree that has an `feImage`: it can paint a picture over anything. */
  dropFilters(element: Element): void {
    const root = element.getRootNode();
    const top = root instanceof ShadowRoot ? root.host : document.documentElement;
    this.#filtered.add(top);
    this.mark(top, 'filters', filteredWord);
    if (this.#state === 'closed') this.#shut();
  }

  #shut(): void {
    this.#state = 'shut';
    this.checkRoot();
  }

  /** Puts the attribute of the root back, or takes it off while it is not the page's to give, whatever the page did. */
  checkRoot(): void {
    const root = document.documentElement;
    const value = { closed: null, shut: 'shut', open: '' }[this.#state]; // null as the DOM gives it for no attribute
    if (!root || root.getAttribute(openAttribute) === value) return;
    if (value === null) root.removeAttribute(openAttribute);
    else root.setAttribute(openAttribute, value);
  }

  /**
   * Adds the gate's style sheet to a shadow root, where sheets of the document do not reach, or to a document
   * in which the background could not put the stronger, user-origin one.
   */
  adopt(root: Document | ShadowRoot): void {
    this.#sheet ??= makeSheet(this.attribute);
    this.#sheet.disabled = this.#isReleased;
    adoptSheet(root, this.#sheet);
  }

  /**
   * Adds a rule for this document alone, such as one that keeps a page's own transitions. Weaker than the gate's:
   * the page could overrule it.
   */
  addRule(rule: string): void {
    this.#extraSheet.insertRule(rule, this.#extraSheet.cssRules.length);
  }

  /** Lets the rules of `addRule` hold in a tree. */
  adoptRules(root: Document | ShadowRoot): void {
    adoptSheet(root, this.#extraSheet);
  }

  /** Switches the adopted style sheets on or off, wherever they are. */
  setReleased(isReleased: boolean): void {
    this.#isReleased = isReleased;
    this.#wasUsed ||= !isReleased;
    this.#extraSheet.disabled = isReleased;
    if (this.#sheet) this.#sheet.disabled = isReleased;
  }

  /** Makes one part of an element look as its mark says; undefined hides it until it is marked again. */
  mark(element: Element, part: Part, mark: string | undefined): void {
    if (mark !== undefined && !this.#wasUsed) return;
    const marks = this.#marks.get(element) ?? new Map<Part, string>();
    if (marks.get(part) === mark && this.#isMarkOurs(element)) return;
    if (mark === undefined) marks.delete(part);
    else marks.set(part, mark);
    this.#marks.set(element, marks);
    this.#write(element);
  }

  /** The mark that one part of an element has now. */
  markOf(element: Element, part: Part): string | undefined {
    return this.#marks.get(element)?.get(part);
  }

  /** A mark from elsewhere (a clone, the page's own HTML) means nothing; one that was taken away comes back. */
  checkMark(element: Element): void {
    if (this.#isMarkOurs(element)) return;
    if (element.hasAttribute(this.attribute)) element.removeAttribute(this.attribute);
    if (this.#isMarkOurs(element)) return;
    // Not in this microtask: a page that fights for the attribute would never let go of it.
    requestAnimationFrame(() => this.#write(element));
  }

  /** Whether the mark on an element is the one we gave it: pages copy, clone and remove attributes. */
  #isMarkOurs(element: Element): boolean {
    return (element.getAttribute(this.attribute) ?? undefined) === this.#expected(element);
  }

  #expected(element: Element): string | undefined {
    const marks = this.#marks.get(element);
    return marks && marks.size > 0 ? [...marks.values()].join(' ') : undefined;
  }

  #write(element: Element): void {
    const expected = this.#expected(element);
    if (expected === undefined) element.removeAttribute(this.attribute);
    else if (element.getAttribute(this.attribute) !== expected) {
      element.setAttribute(this.attribute, expected);
    }
  }
}

function adoptSheet(root: Document | ShadowRoot, sheet: CSSStyleSheet): void {
  if (root.adoptedStyleSheets.includes(sheet)) return;
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
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
