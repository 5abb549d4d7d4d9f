import type { Evidence } from '../core/evidence.ts';
import { haveSameShape } from '../core/image/size-px.ts';
import { coverFor, type PersonalChoice } from '../core/veil/cover.ts';
import { decide } from '../core/verdict/decide.ts';
import type { Policy } from '../core/verdict/policy.ts';
import type { Reason } from '../core/verdict/reason.ts';
import type { PictureAsker } from './acquire/picture-asker.ts';
import type { ShownSizes } from './discover/shown-size.ts';
import { isConnected } from './discover/unclobbered.ts';
import { forgetAddress, naturalSizeOf, newPicture, type Picture } from './picture.ts';
import type { Gate } from './veil/gate.ts';

export type KeeperTools = {
  readonly gate: Gate;
  readonly asker: PictureAsker;
  readonly sizes: Pick<ShownSizes, 'watch' | 'unwatch'>;
  /** Listens for load and error on an element itself. */
  readonly listen: (image: HTMLImageElement) => void;
  /** Called after a picture's cover, reasons or place changed, and after it has left the page (`isGone`). */
  readonly onChanged: (picture: Picture, isGone: boolean) => void;
};

/** Longer shown edge assumed until a picture was laid out, so that a first blur is strong enough. */
const assumedEdgePx = 512;

/**
 * Keeps every picture of a frame in the state that its evidence and the policy call for.
 * Whatever could have changed what an element shows takes its mark away first and asks afterwards.
 */
export class PictureKeeper {
  readonly #tools: KeeperTools;
  readonly #records = new WeakMap<HTMLImageElement, Picture>();
  readonly #onPage = new Set<Picture>();
  /** Undefined until the settings are known: until then nothing is asked and nothing shown. */
  #policy: Policy | undefined;
  readonly #frame = crypto.getRandomValues(new Uint32Array(1)).join();
  #lastItem = 0;

  constructor(tools: KeeperTools) {
    this.#tools = tools;
  }

  /** Pictures in the page now, in the order in which they were found. */
  get pictures(): Iterable<Picture> {
    return this.#onPage;
  }

  find(image: HTMLImageElement): Picture | undefined {
    return this.#records.get(image);
  }

  /** Decides anew for every picture, from evidence that is there already. */
  setPolicy(policy: Policy): void {
    this.#policy = policy;
    for (const picture of this.#onPage) {
      this.#settle(picture);
      this.#look(picture);
      this.#askLoaded(picture);
    }
  }

  found(image: HTMLImageElement): void {
    const known = this.#records.get(image);
    const picture = known ?? this.#newRecord(image);
    this.#onPage.add(picture);
    this.#tools.sizes.watch(image);
    // A mark from elsewhere (a clone, the page's own HTML) means nothing.
    this.#tools.gate.rejectForeignMark(image);
    if (known && this.#showsTheSame(picture)) this.#settle(picture);
    else this.sourceChanged(image);
  }

  removed(image: HTMLImageElement): void {
    const picture = this.#records.get(image);
    if (!picture || isConnected(image)) return;
    this.#onPage.delete(picture);
    this.#tools.sizes.unwatch(image);
    if (!picture.evidence) forgetAddress(picture);
    this.#tools.onChanged(picture, true);
  }

  /** The element selects its source anew: nothing known holds any longer. */
  sourceChanged(image: HTMLImageElement): void {
    const picture = this.#records.get(image);
    if (!picture) return;
    if (this.#showsTheSame(picture)) {
      // The same address set again: the browser has reused the picture at once, and will tell so by another event.
      picture.hasSeenLoadEvent = false;
      return;
    }
    this.#tools.gate.unmark(image);
    forgetAddress(picture);
    this.#tools.onChanged(picture, false);
    // The element picks its source in a microtask; when it stays with the old one, no event tells.
    setTimeout(() => this.#look(picture), 0);
  }

  /** `load` or `error`: from here on the element shows something else than before. */
  settled(image: HTMLImageElement): void {
    const picture = this.#records.get(image);
    if (!picture) return;
    const isExpected = picture.address === image.currentSrc && !picture.hasSeenLoadEvent;
    if (!isExpected) {
      this.#tools.gate.unmark(image);
      forgetAddress(picture);
    }
    this.#look(picture);
    picture.hasSeenLoadEvent = true;
  }

  markChanged(image: HTMLImageElement): void {
    const picture = this.#records.get(image);
    this.#tools.gate.rejectForeignMark(image);
    if (!picture || this.#tools.gate.isMarkOurs(image)) return;
    // Not in this microtask: a page that fights for the attribute would never let go of it.
    requestAnimationFrame(() => this.#show(picture));
  }

  /** Pictures whose selected source may have changed without an event: the window's size or density did. */
  recheckSources(): void {
    for (const picture of this.#onPage) {
      if (picture.address !== '' && picture.element.currentSrc !== picture.address) {
        this.sourceChanged(picture.element);
      }
    }
  }

  resized(image: HTMLImageElement, longerEdgePx: number): void {
    const picture = this.#records.get(image);
    if (!picture) return;
    picture.longerEdgePx = longerEdgePx;
    this.#settle(picture);
    this.#askLoaded(picture);
  }

  visibilityChanged(image: HTMLImageElement, isVisible: boolean): void {
    const picture = this.#records.get(image);
    if (!picture) return;
    picture.isVisible = isVisible;
    picture.prioritise?.(isVisible);
    this.#look(picture);
    this.#tools.onChanged(picture, false);
  }

  choose(picture: Picture, choice: PersonalChoice | undefined): void {
    picture.choice = choice;
    this.#settle(picture);
  }

  #newRecord(image: HTMLImageElement): Picture {
    this.#lastItem += 1;
    const picture = newPicture(image, `${this.#frame}-${this.#lastItem}`);
    this.#records.set(image, picture);
    this.#tools.listen(image);
    return picture;
  }

  #showsTheSame(picture: Picture): boolean {
    const { element, address, isLoaded } = picture;
    return isLoaded && element.complete && element.currentSrc === address;
  }

  /** Sees how far the element is, and asks when it is time to. */
  #look(picture: Picture): void {
    const { element } = picture;
    if (picture.isLoaded || !isConnected(element)) return;
    if (picture.address !== element.currentSrc) forgetAddress(picture);
    picture.address = element.currentSrc;
    if (!element.complete) return this.#lookEarly(picture);
    picture.isLoaded = true;
    if (picture.evidence) return this.#settle(picture);
    if (picture.longerEdgePx === undefined) afterLayout(() => this.#askLoaded(picture));
    else this.#askLoaded(picture);
  }

  #askLoaded(picture: Picture): void {
    const isAskable = picture.isLoaded && !picture.evidence && !picture.cancelAsk;
    if (isAskable && this.#policy?.isActive && isConnected(picture.element)) this.#askUnlessSmall(picture);
  }

  /** Another site's picture is fetched while the page fetches it; a lazy one not before it is near. */
  #lookEarly(picture: Picture): void {
    if (!this.#policy?.isActive || picture.cancelAsk || picture.evidence) return;
    if (!this.#tools.asker.canAskEarly(picture)) return;
    if (picture.isVisible || picture.element.loading !== 'lazy') this.#ask(picture);
  }

  #askUnlessSmall(picture: Picture): void {
    if (this.#nothingToJudge(picture)) this.#settle(picture);
    else this.#ask(picture);
  }

  #ask(picture: Picture): void {
    this.#tools.asker.ask(picture, (evidence) => {
      picture.cancelAsk = undefined;
      picture.prioritise = undefined;
      picture.elapsedMs = performance.now() - picture.askedAtMs;
      picture.evidence = evidence;
      this.#settle(picture);
    });
    this.#settle(picture);
  }

  /** Evidence and policy -> cover. Does nothing lasting before the element has loaded. */
  #settle(picture: Picture): void {
    if (!this.#policy) return this.#cover(picture, 'waiting', []);
    if (!this.#policy.isActive) return this.#cover(picture, 'left-alone', []);
    if (!picture.isLoaded) return this.#cover(picture, 'waiting', []);
    const nothing = this.#nothingToJudge(picture);
    if (nothing) return this.#cover(picture, 'left-alone', [nothing]);
    if (!picture.evidence) return this.#cover(picture, 'waiting', []);
    const verdict = decide(checkedEvidence(picture, picture.evidence), this.#policy);
    const cover = coverFor(verdict.action, picture.choice);
    this.#cover(picture, cover, [...personalReason(cover), ...verdict.reasons]);
  }

  #nothingToJudge(picture: Picture): Reason | undefined {
    const { element, longerEdgePx } = picture;
    // A broken or empty image is complete, has no size, and paints no picture.
    if (element.naturalWidth === 0 && !isSvgAddress(picture.address)) return { kind: 'not-loaded' };
    if (longerEdgePx === undefined || longerEdgePx === 0) return undefined;
    return longerEdgePx < (this.#policy?.smallestEdgePx ?? 0) ? { kind: 'too-small' } : undefined;
  }

  #cover(picture: Picture, cover: Picture['cover'], reasons: readonly Reason[]): void {
    picture.cover = cover;
    picture.reasons = reasons;
    this.#show(picture);
    this.#tools.onChanged(picture, false);
  }

  #show(picture: Picture): void {
    const { cover, longerEdgePx = assumedEdgePx } = picture;
    this.#tools.gate.mark(picture.element, { cover, longerEdgePx: longerEdgePx || assumedEdgePx });
  }
}

/** Waits for the frame in which the size of a new picture becomes known; a hidden tab has no frames. */
function afterLayout(callback: () => void): void {
  if (document.visibilityState === 'visible') requestAnimationFrame(() => setTimeout(callback, 0));
  else setTimeout(callback, 0);
}

/** What was fetched a second time must have the shape of what the page shows. */
function checkedEvidence(picture: Picture, evidence: Evidence): Evidence {
  if (evidence.kind === 'failed' || picture.element.naturalWidth === 0) return evidence;
  if (haveSameShape(naturalSizeOf(picture.element), evidence.size)) return evidence;
  return { kind: 'failed', failure: { kind: 'another-picture' } };
}

function personalReason(cover: Picture['cover']): readonly Reason[] {
  return cover === 'covered-by-person' || cover === 'shown-by-person' ? [{ kind: cover }] : [];
}

/** Some browsers give SVG images without a size of their own a natural size of 0. */
function isSvgAddress(address: string): boolean {
  return /^data:image\/svg|\.svg(?:$|[?#])/i.test(address);
}
