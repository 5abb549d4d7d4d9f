import { newSurface, type Surface } from './surface.ts';

/** One element of the page that shows a picture by its address. Kept by PictureKeeper alone. */
export type Picture = Surface & {
  /**
   * What tells how far the picture has loaded, and gives its pixels: the element itself where it is an `<img>`, else
   * an image of ours with the same address, which the browser has in its memory.
   */
  readonly image: HTMLImageElement;
  /** Whether the element has finished loading that address. */
  isLoaded: boolean;
  /** Whether the load event of that address has come. A second one means another picture. */
  hasSeenLoadEvent: boolean;
  /** Stops asking; undefined while nothing is asked. */
  cancelAsk: (() => void) | undefined;
  prioritise: ((isVisible: boolean) => void) | undefined;
  askedAtMs: number;
};

/** A picture of which nothing is known yet. */
export function newPicture(element: Element, image: HTMLImageElement): Picture {
  return {
    ...newSurface(element, 'element'),
    image,
    isLoaded: false,
    hasSeenLoadEvent: false,
    cancelAsk: undefined,
    prioritise: undefined,
    askedAtMs: 0,
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
