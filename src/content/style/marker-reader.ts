import { contentOfStyle } from '../../core/discover/style-pictures.ts';
import { pinnedMarkerRule, readingWord } from '../../core/veil/style-gate-css.ts';
import { isElement, parentOf } from '../discover/unclobbered.ts';
import type { Gate } from '../veil/gate.ts';
import { mayShowMarkerPictures } from './marker-sheets.ts';
import type { StyleReading } from './read-style.ts';

const nothing: StyleReading = { content: { kind: 'nothing' }, key: '' };

/** More rules than any page has kinds of markers. */
const maxRules = 200;

/**
 * Reads what list markers show. The gate takes their pictures away altogether, because no style hides them alone; so
 * they are let through for the moment of reading, in which nothing is painted, and put back by a rule of ours.
 */
export class MarkerReader {
  readonly #gate: Gate;
  readonly #rules = new Map<string, number>();

  constructor(gate: Gate) {
    this.#gate = gate;
  }

  /** Cheap where no sheet of the page has a picture for a marker. */
  read(element: Element): StyleReading {
    if (!getComputedStyle(element).display.includes('list-item') || !mayShowMarkerPictures(element))
      return nothing;
    const values = this.#letThrough(element, () => markerValues(element));
    const content = contentOfStyle(values);
    // Text and bullets are left to the page.
    return content.kind === 'pictures' ? { content, key: JSON.stringify(values) } : nothing;
  }

  /** Number of the rule that shows what was read. */
  ruleFor({ key }: StyleReading): number | undefined {
    const known = this.#rules.get(key);
    if (known !== undefined || this.#rules.size >= maxRules) return known;
    const number = this.#rules.size;
    this.#rules.set(key, number);
    const [image = 'none', content = 'normal'] = JSON.parse(key) as string[]; // written by `read`
    this.#gate.addRule(pinnedMarkerRule({ attribute: this.#gate.attribute, number, image, content }));
    return number;
  }

  /** The picture of a marker is inherited, so that all elements above must let it through, too. */
  #letThrough<Result>(element: Element, read: () => Result): Result {
    const chain: Element[] = [];
    for (let node: Node | undefined = element; isElement(node); node = parentOf(node)) chain.push(node);
    const marks = chain.map((link) => this.#gate.markOf(link, 'marker'));
    for (const link of chain) this.#gate.mark(link, 'marker', readingWord);
    const result = read();
    for (const [index, link] of chain.entries()) this.#gate.mark(link, 'marker', marks[index]);
    return result;
  }
}

function markerValues(element: Element): readonly string[] {
  return [getComputedStyle(element).listStyleImage, getComputedStyle(element, '::marker').content];
}
