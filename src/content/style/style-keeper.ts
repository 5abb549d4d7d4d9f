import type { Evidence } from '../../core/evidence.ts';
import type { Cover, PersonalChoice } from '../../core/veil/cover.ts';
import { type StylePart, styleParts } from '../../core/veil/part.ts';
import { selectorOf, styleMarkFor } from '../../core/veil/style-gate-css.ts';
import type { Policy } from '../../core/verdict/policy.ts';
import type { Reason } from '../../core/verdict/reason.ts';
import { longerEdgeOf, type ShownSizeListener, type ShownSizes } from '../discover/shown-size.ts';
import type { Keeper, OnSurfaceChanged, Surface } from '../surface.ts';
import type { Gate } from '../veil/gate.ts';
import { verdictOn } from '../verdict-on.ts';
import type { AddressJudge } from './address-judge.ts';
import { backdropFor } from './backdrop-for.ts';
import { type BoxVerdict, boxVerdict, largestIconPx } from './box-verdict.ts';
import { MarkerReader } from './marker-reader.ts';
import { PageTransitions } from './page-transitions.ts';
import { readParts, readStyle, type StyleReading } from './read-style.ts';
import { StyleRecords } from './style-records.ts';
import { addressesOf, newStyleSurface, type StyleSurface, showsPictures } from './style-surface.ts';

export type StyleKeeperTools = {
  readonly gate: Gate;
  readonly judge: AddressJudge;
  readonly sizes: Pick<ShownSizes, 'watch' | 'unwatch'>;
  readonly onChanged: OnSurfaceChanged;
};

/**
 * Keeps every box that shows something by its style. What has no mark is hidden; what is shown is held at what was
 * judged by a transition that never ends (style-gate-css.ts), and a change of style is told by its event.
 */
export class StyleKeeper implements Keeper {
  readonly #tools: StyleKeeperTools;
  readonly #transitions: PageTransitions;
  readonly #markers: MarkerReader;
  readonly #records = new StyleRecords();
  #policy: Policy | undefined;
  readonly #sizeListener: ShownSizeListener = {
    onResized: (element, longerEdgePx) => this.#resized(element, longerEdgePx),
    onVisibility: (element, isVisible) => this.#visibilityChanged(element, isVisible),
  };

  constructor(tools: StyleKeeperTools) {
    this.#tools = tools;
    this.#transitions = new PageTransitions(tools.gate);
    this.#markers = new MarkerReader(tools.gate);
  }

  /** Boxes that show pictures; those that show only what CSS draws itself are of no interest to anybody. */
  get surfaces(): Iterable<StyleSurface> {
    for (const surface of this.#records.removed) this.#forget(surface);
    return [...this.#records.all].filter(({ reading }) => showsPictures(reading));
  }

  setPolicy(policy: Policy): void {
    this.#policy = policy;
    for (const surface of this.#records.all) this.#settle(surface);
  }

  found(): void {
    // Elements are handed over by the scanner, not by their names.
  }

  removed(): void {
    // Few elements that leave a page have anything here: those are found when somebody asks for the surfaces.
  }

  choose(surface: Surface, choice: PersonalChoice | undefined): boolean {
    const known = this.#records.find(surface.element, surface.part);
    if (!known || known !== surface) return false;
    known.choice = choice;
    this.#settle(known);
    return true;
  }

  /** Whether an element has a box that is kept here. */
  knows(element: Element): boolean {
    return this.#records.has(element);
  }

  /** Reads all boxes of an element anew. */
  look(element: Element): void {
    for (const part of styleParts) this.#lookAt(element, part);
  }

  /** One of the held properties changed. */
  changed(element: Element, selector: string): void {
    const part = readParts.find((known) => selectorOf(known) === selector);
    const surface = part && this.#records.find(element, part);
    if (surface) this.#readAnew(surface);
  }

  /** The box is hidden before it is read, because its style tells what it is held at, and not what the page wants. */
  #readAnew(surface: StyleSurface): void {
    const { element, part } = surface;
    surface.cover = 'waiting';
    this.#tools.gate.mark(element, part, styleMarkFor(part, surface));
    this.#take(surface, this.#read(element, part));
  }

  #read(element: Element, part: StylePart): StyleReading {
    return part === 'marker' ? this.#markers.read(element) : readStyle(element, part);
  }

  #lookAt(element: Element, part: StylePart): void {
    const reading = this.#read(element, part);
    const known = this.#records.find(element, part);
    if (known?.reading.key === reading.key) this.#take(known, reading);
    else if (known) this.#readAnew(known);
    else if (reading.content.kind !== 'nothing') this.#keep(element, part, reading);
  }

  #keep(element: Element, part: StylePart, reading: StyleReading): void {
    const surface = newStyleSurface(element, part, reading);
    surface.keptRule =
      part === 'marker' ? this.#markers.ruleFor(reading) : this.#transitions.ruleFor(element, part);
    if (surface.keptRule !== undefined) this.#tools.gate.adoptRules(rootOf(element));
    // Whoever watches an element already is not told of its size again.
    const [sibling] = this.#records.of(element);
    this.#records.add(surface);
    surface.onAddress = () => this.#settle(surface);
    this.#watch(surface);
    if (sibling) Object.assign(surface, { longerEdgePx: sibling.longerEdgePx, isVisible: sibling.isVisible });
    this.#settle(surface);
  }

  #take(surface: StyleSurface, reading: StyleReading): void {
    this.#records.add(surface);
    if (reading.content.kind === 'nothing') return this.#forget(surface);
    if (reading.key !== surface.reading.key) {
      this.#unwatch(surface);
      surface.reading = reading;
      if (surface.part === 'marker') surface.keptRule = this.#markers.ruleFor(reading);
      surface.choice = undefined;
      this.#watch(surface);
    }
    this.#settle(surface);
  }

  #watch(surface: StyleSurface): void {
    if (!showsPictures(surface.reading)) return;
    for (const url of addressesOf(surface)) this.#tools.judge.watch(url, surface.onAddress);
    this.#tools.sizes.watch(surface.element, this.#sizeListener);
  }

  #unwatch(surface: StyleSurface): void {
    for (const url of addressesOf(surface)) this.#tools.judge.leave(url, surface.onAddress);
  }

  #forget(surface: StyleSurface): void {
    const { element, part } = surface;
    this.#tools.gate.mark(element, part, undefined);
    this.#unwatch(surface);
    this.#records.delete(surface);
    if (!this.knows(element)) this.#tools.sizes.unwatch(element, this.#sizeListener);
    this.#tools.onChanged(surface, true);
  }

  #resized(element: Element, edgePx: number): void {
    // A box without a size of its own can have a ::before of any size.
    const longerEdgePx = edgePx > 0 || !element.checkVisibility() ? edgePx : largestIconPx;
    for (const surface of this.#records.of(element)) {
      surface.longerEdgePx = longerEdgePx;
      this.#settle(surface);
    }
    // A box that comes back has no style before it, so that nothing holds it at what was judged.
    if (longerEdgePx > 0 && this.knows(element)) this.look(element);
  }

  #visibilityChanged(element: Element, isVisible: boolean): void {
    for (const surface of this.#records.of(element)) surface.isVisible = isVisible;
    // Boxes within a line have no size that is told by itself.
    this.#resized(element, longerEdgeOf(element));
  }

  #settle(surface: StyleSurface): void {
    const { reading } = surface;
    if (this.#policy && !this.#policy.isActive) return this.#cover(surface, 'left-alone', []);
    if (reading.content.kind === 'drawing') return this.#cover(surface, 'left-alone', []);
    if (!this.#policy || !surface.longerEdgePx) return this.#cover(surface, 'waiting', []);
    if (reading.content.kind === 'unreadable') return this.#decide(surface, unreadable, this.#policy);
    this.#carryOut(surface, this.#verdictOn(surface, this.#policy), this.#policy);
  }

  #verdictOn(surface: StyleSurface, policy: Policy): BoxVerdict {
    const addresses = addressesOf(surface).map((url) => [url, this.#tools.judge.stateOf(url)] as const);
    return boxVerdict({ addresses, longerEdgePx: surface.longerEdgePx ?? 0 }, policy);
  }

  #carryOut(surface: StyleSurface, verdict: BoxVerdict, policy: Policy): void {
    switch (verdict.kind) {
      case 'left-alone':
        return this.#cover(surface, 'left-alone', verdict.reasons);
      case 'hidden':
        this.#cover(surface, 'waiting', []);
        surface.cover = 'left-alone';
        surface.reasons = verdict.reasons;
        return;
      case 'waiting':
        for (const url of verdict.addresses) this.#tools.judge.judge(url, surface.isVisible);
        return this.#cover(surface, 'waiting', []);
      case 'judged':
        surface.address = verdict.address;
        surface.elapsedMs = this.#tools.judge.elapsedMs(verdict.address);
        return this.#decide(surface, verdict.evidence, policy);
      default:
        verdict satisfies never;
    }
  }

  #decide(surface: StyleSurface, evidence: Evidence, policy: Policy): void {
    surface.evidence = evidence;
    const { cover, reasons } = verdictOn(surface, evidence, policy);
    this.#cover(surface, cover, reasons);
  }

  /** While it was hidden, nothing held it: what was judged must be what is there to be shown. */
  #hasChanged(surface: StyleSurface): boolean {
    const reading = this.#read(surface.element, surface.part);
    if (reading.key === surface.reading.key) return false;
    this.#take(surface, reading);
    return true;
  }

  #cover(surface: StyleSurface, cover: Cover, reasons: readonly Reason[]): void {
    const wasShown = isShown(surface.cover);
    if (isShown(cover) && !wasShown && this.#hasChanged(surface)) return;
    surface.cover = cover;
    surface.reasons = reasons;
    const { element, part, keptRule, reading } = surface;
    if (!isShown(cover) && part === 'box' && showsPictures(reading))
      surface.backdrop ??= backdropFor(element);
    // The page's own transitions come back once nothing of ours is left to move.
    const isFresh = isShown(cover) && !wasShown && keptRule !== undefined && part !== 'marker';
    this.#tools.gate.mark(
      element,
      part,
      styleMarkFor(part, isFresh ? { ...surface, keptRule: undefined } : surface),
    );
    if (isFresh) afterTwoFrames(() => this.#settle(surface));
    if (showsPictures(surface.reading)) this.#tools.onChanged(surface, false);
  }
}

const unreadable: Evidence = { kind: 'failed', failure: { kind: 'unreadable' } };

function isShown(cover: Cover): boolean {
  return cover === 'shown' || cover === 'left-alone' || cover === 'shown-by-person';
}

function rootOf(element: Element): Document | ShadowRoot {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root : document;
}

function afterTwoFrames(callback: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(callback));
}
