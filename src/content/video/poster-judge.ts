import { checkEvidence } from '../acquire/check-evidence.ts';
import type { PictureAsker } from '../acquire/picture-asker.ts';
import { forgetAddress, type Picture } from '../picture.ts';
import type { Video } from './video.ts';

export type PosterJudgeTools = {
  readonly asker: PictureAsker;
  /** Whether anything is to be asked by now: not before the settings are known, nor where nothing is covered. */
  readonly isActive: () => boolean;
  /** The poster has loaded, or its evidence is there. */
  readonly onChanged: (video: Video) => void;
};

/** Gets evidence for the posters of videos, by images of ours with the same address. */
export class PosterJudge {
  readonly #tools: PosterJudgeTools;

  constructor(tools: PosterJudgeTools) {
    this.#tools = tools;
  }

  /** Follows the element's `poster`; a new one takes the place of the old at once. */
  follow(video: Video): void {
    const { poster, element } = video;
    const address = element.poster;
    if (poster.address !== address) this.#load(video, address);
    this.#ask(video);
  }

  #load(video: Video, address: string): void {
    const { poster } = video;
    const { image } = poster;
    forgetAddress(poster);
    poster.address = address;
    if (address === '') return image.removeAttribute('src');
    image.onload = image.onerror = () => {
      poster.isLoaded = true;
      this.#ask(video);
      this.#tools.onChanged(video);
    };
    image.src = address;
  }

  /** Asks once, as soon as it can be. */
  #ask(video: Video): void {
    const { poster } = video;
    if (poster.evidence || poster.cancelAsk || showsNothing(poster) || !this.#tools.isActive()) return;
    if (!poster.isLoaded && !this.#tools.asker.canAskEarly(poster)) return;
    this.#tools.asker.ask(poster, (evidence) => {
      poster.cancelAsk = undefined;
      poster.prioritise = undefined;
      poster.evidence = evidence;
      this.#tools.onChanged(video);
    });
  }
}

/** A poster that could not be loaded shows nothing. */
export function showsNothing({ address, isLoaded, image }: Picture): boolean {
  return address === '' || (isLoaded && image.naturalWidth === 0);
}

/** Evidence of what the element shows; undefined until it has loaded and was judged. */
export function posterEvidence(poster: Picture) {
  return poster.isLoaded && poster.evidence ? checkEvidence(poster.image, poster.evidence) : undefined;
}
