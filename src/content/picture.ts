import type { Evidence } from '../core/evidence.ts';
import type { SizePx } from '../core/image/size-px.ts';
import type { Cover, PersonalChoice } from '../core/veil/cover.ts';
import type { Reason } from '../core/verdict/reason.ts';

/** One `<img>` of the page and what is known of what it shows now. Kept by PictureKeeper alone. */
export type Picture = {
  readonly element: HTMLImageElement;
  /** Unique within the frame. */
  readonly itemId: string;
  /** `currentSrc` that the rest of this record is about, '' before the element has one. */
  address: string;
  /** Whether the element has finished loading that address. */
  isLoaded: boolean;
  /** Whether the load event of that address has come. A second one means another picture. */
  hasSeenLoadEvent: boolean;
  /** Undefined until the judge has answered. */
  evidence: Evidence | undefined;
  /** Stops asking; undefined while nothing is asked. */
  cancelAsk: (() => void) | undefined;
  prioritise: ((isVisible: boolean) => void) | undefined;
  askedAtMs: number;
  elapsedMs: number | undefined;
  /** What a person chose for this address. */
  choice: PersonalChoice | undefined;
  cover: Cover;
  reasons: readonly Reason[];
  /** Longer shown edge in CSS pixels; undefined until it was laid out. */
  longerEdgePx: number | undefined;
  isVisible: boolean;
};

/** A picture of which nothing is known yet. */
export function newPicture(element: HTMLImageElement, itemId: string): Picture {
  return {
    element,
    itemId,
    address: '',
    isLoaded: false,
    hasSeenLoadEvent: false,
    evidence: undefined,
    cancelAsk: undefined,
    prioritise: undefined,
    askedAtMs: 0,
    elapsedMs: undefined,
    choice: undefined,
    cover: 'waiting',
    reasons: [],
    longerEdgePx: undefined,
    isVisible: false,
  };
}

/** Forgets all that was about the address shown so far. */
export function forgetAddress(picture: Picture): void {
  picture.cancelAsk?.();
  picture.cancelAsk = undefined;
  picture.prioritise = undefined;
  picture.address = '';
  picture.isLoaded = false;
  picture.hasSeenLoadEvent = false;
  picture.evidence = undefined;
  picture.elapsedMs = undefined;
  picture.choice = undefined;
  picture.cover = 'waiting';
  picture.reasons = [];
}

/** Size of the picture as the page sees it, divided by its density. */
export function naturalSizeOf(element: HTMLImageElement): SizePx {
  return { widthPx: element.naturalWidth, heightPx: element.naturalHeight };
}
