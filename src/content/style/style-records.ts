import type { Part, StylePart } from '../../core/veil/part.ts';
import { isConnected } from '../discover/unclobbered.ts';
import type { StyleSurface } from './style-surface.ts';

/** The boxes that are kept, by their elements. */
export class StyleRecords {
  readonly #byElement = new WeakMap<Element, Map<Part, StyleSurface>>();
  readonly #onPage = new Set<StyleSurface>();

  /** Every box, those of elements that have left the page included. */
  get all(): Iterable<StyleSurface> {
    return this.#onPage;
  }

  /** Boxes of elements that have left the page: few have any, so that none is told of when it leaves. */
  get removed(): Iterable<StyleSurface> {
    return [...this.#onPage].filter(({ element }) => !isConnected(element));
  }

  has(element: Element): boolean {
    return this.#byElement.has(element);
  }

  of(element: Element): readonly StyleSurface[] {
    return [...(this.#byElement.get(element)?.values() ?? [])];
  }

  find(element: Element, part: Part): StyleSurface | undefined {
    return this.#byElement.get(element)?.get(part);
  }

  add(surface: StyleSurface): void {
    const surfaces = this.#byElement.get(surface.element) ?? new Map<StylePart, StyleSurface>();
    surfaces.set(surface.part, surface);
    this.#byElement.set(surface.element, surfaces);
    this.#onPage.add(surface);
  }

  delete(surface: StyleSurface): void {
    this.#onPage.delete(surface);
    const surfaces = this.#byElement.get(surface.element);
    surfaces?.delete(surface.part);
    if (surfaces?.size === 0) this.#byElement.delete(surface.element);
  }
}
