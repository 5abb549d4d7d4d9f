import type { ImageId } from '../core/image/image-id.ts';
import type { PersonalChoice } from '../core/veil/cover.ts';
import type { Policy } from '../core/verdict/policy.ts';
import type { Reason } from '../core/verdict/reason.ts';
import { checkEvidence, isBroken } from './acquire/check-evidence.ts';
import type { PictureAsker } from './acquire/picture-asker.ts';
import { afterLayout } from './after-layout.ts';
import {
  currentAddressOf,
  isImage,
  loadAddress,
  showsByAddress,
  showsNoPicture,
} from './discover/picture-element.ts';
import type { ShownSizeListener, ShownSizes } from './discover/shown-size.ts';
import { isConnected } from './discover/unclobbered.ts';
import { NextTask } from './next-task.ts';
import { forgetAddress, newPicture, type Picture } from './picture.ts';
import type { Keeper, OnSurfaceChanged, OriginClue, Surface } from './surface.ts';
import type { Gate } from './veil/gate.ts';
import { lookOf } from './veil/look-of.ts';
import { verdictOn } from './verdict-on.ts';

export type KeeperTools = {
  readonly gate: Gate;
  readonly asker: PictureAsker;
  readonly sizes: Pick<ShownSizes, 'watch' | 'unwatch'>;
  /** Listens for load and error on an element itself. */
  readonly listen: (element: Element) => void;
  readonly onChanged: OnSurfaceChanged;
};

/**
 * Keeps every element that shows a picture by its address in the state that its evidence and the policy call for.
 * Whatever could have changed what an element shows takes its mark away first and asks afterwards.
 */
export class PictureKeeper implements Keeper {
  readonly #tools: KeeperTools;
  readonly #records = new WeakMap<Element, Picture>();
  readonly #onPage = new Set<Picture>();
  readonly #changed = new NextTask<Picture>((picture) => this.#look(picture));
  /** Undefined until the settings are known: until then nothing is asked and nothing shown. */
  #policy: Policy | undefined;
  readonly #sizeListener: ShownSizeListener = {
    onResized: (element, edgePx) => this.#resized(element, edgePx),
    onVisibility: (element, isVisible) => this.#visibilityChanged(element, isVisible),
  };

  constructor(tools: KeeperTools) {
    this.#tools = tools;
  }

  /** Pictures in the page now, in the order in which they were found. */
  get surfaces(): Iterable<Picture> {
    return this.#onPage;
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

  found(element: Element): void {
    if (!showsByAddress(element)) return;
    const known = this.#records.get(element);
    const picture = known ?? this.#newRecord(element);
    this.#onPage.add(picture);
    this.#tools.sizes.watch(element, this.#sizeListener);
    if (known && this.#showsTheSame(picture)) this.#settle(picture);
    else this.sourceChanged(element);
  }

  removed(element: Element): void {
    const picture = this.#records.get(element);
    if (!picture || isConnected(element)) return;
    this.#onPage.delete(picture);
    this.#tools.sizes.unwatch(element, this.#sizeListener);
    if (!picture.evidence) forgetAddress(picture);
    this.#tools.onChanged(picture, true);
  }

  /** The element selects its source anew: nothing known holds any longer. */
  sourceChanged(element: Element): void {
    const picture = this.#records.get(element);
    if (!picture) return this.found(element); // an <input> that becomes a picture
    if (this.#showsTheSame(picture)) {
      // The same address set again: the browser has reused the picture at once, and will tell so by another event.
      picture.hasSeenLoadEvent = false;
      return;
    }
    this.#hide(picture);
    this.#tools.onChanged(picture, false);
    loadAddress(picture);
    this.#changed.add(picture); // it picks its source in a microtask; when it stays with the old one, no event tells
  }

  /** `load` or `error` of the element: from here on it shows something else than before. */
  settled(element: Element): void {
    const picture = this.#records.get(element);
    if (!picture) return;
    const isExpected = picture.address === currentAddressOf(picture.element) && !picture.hasSeenLoadEvent;
    if (!isExpected) {
      this.#hide(picture);
      loadAddress(picture);
    }
    this.#look(picture);
    picture.hasSeenLoadEvent = true;
  }

  /** Pictures whose selected source may have changed without an event: the window's size or density did. */
  recheckSources(): void {
    for (const picture of this.#onPage) {
      if (picture.address !== '' && currentAddressOf(picture.element) !== picture.address) {
        this.sourceChanged(picture.element);
      }
    }
  }

  #resized(element: Element, longerEdgePx: number): void {
    const picture = this.#records.get(element);
    if (!picture) return;
    picture.longerEdgePx = longerEdgePx;
    this.#settle(picture);
    this.#askLoaded(picture);
  }

  #visibilityChanged(element: Element, isVisible: boolean): void {
    const picture = this.#records.get(element);
    if (!picture) return;
    picture.isVisible = isVisible;
    picture.prioritise?.(isVisible);
    this.#look(picture);
    this.#tools.onChanged(picture, false);
  }

  choose(surface: Surface, choice: PersonalChoice | undefined): boolean {
    const picture = this.#records.get(surface.element);
    if (!picture || picture !== surface) return false;
    picture.choice = choice;
    this.#settle(picture);
    return true;
  }

  /** More is known of where a picture comes from; ignored where another one is shown by now. */
  learn(surface: Surface, imageId: ImageId, known: OriginClue): void {
    const picture = this.#records.get(surface.element);
    if (picture?.evidence?.kind !== 'judged' || picture.evidence.imageId !== imageId) return;
    picture.evidence = { ...picture.evidence, ...known };
    this.#settle(picture);
  }

  #newRecord(element: Element): Picture {
    const picture = newPicture(element, isImage(element) ? element : this.#newImage(element));
    this.#records.set(element, picture);
    this.#tools.listen(element);
    return picture;
  }

  /** Loads what another kind of element shows: the browser has it in its memory, or is about to. */
  #newImage(element: Element): HTMLImageElement {
    const image = new Image();
    const loaded = () => {
      const picture = this.#records.get(element);
      if (picture) this.#look(picture);
    };
    image.addEventListener('load', loaded);
    image.addEventListener('error', loaded);
    return image;
  }

  #hide(picture: Picture): void {
    this.#tools.gate.mark(picture.element, 'element', undefined);
    forgetAddress(picture);
  }

  #showsTheSame(picture: Picture): boolean {
    const { image, address, isLoaded } = picture;
    return isLoaded && image.complete && currentAddressOf(picture.element) === address;
  }

  /** Sees how far the element is, and asks when it is time to. */
  #look(picture: Picture): void {
    const { element, image } = picture;
    if (picture.isLoaded || !isConnected(element)) return;
    const address = currentAddressOf(picture.element);
    if (picture.address !== address) forgetAddress(picture);
    picture.address = address;
    if (!image.complete) return this.#lookEarly(picture);
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
    if (picture.isVisible || picture.image.loading !== 'lazy') this.#ask(picture);
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
    const { cover, reasons } = verdictOn(
      picture,
      checkEvidence(picture.image, picture.evidence),
      this.#policy,
    );
    this.#cover(picture, cover, reasons);
  }

  #nothingToJudge(picture: Picture): Reason | undefined {
    const { element, image, longerEdgePx } = picture;
    // A broken or empty image is complete, has no size, and paints no picture.
    if (isBroken(image, picture.address) && showsNoPicture(element)) {
      return { kind: 'not-loaded' };
    }
    if (longerEdgePx === undefined || longerEdgePx === 0) return undefined;
    return longerEdgePx < (this.#policy?.smallestEdgePx ?? 0) ? { kind: 'too-small' } : undefined;
  }

  #cover(picture: Picture, cover: Picture['cover'], reasons: readonly Reason[]): void {
    picture.cover = cover;
    picture.reasons = reasons;
    this.#tools.gate.mark(picture.element, 'element', lookOf(picture, this.#policy));
    this.#tools.onChanged(picture, false);
  }
}
