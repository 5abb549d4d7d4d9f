import type { PictureAsker } from '../acquire/picture-asker.ts';
import { checkedEvidence } from '../checked-evidence.ts';
import { forgetAddress, type Picture } from '../picture.ts';

/** Gets evidence for the posters of videos, by images of ours with the same address. */
export class PosterJudge {
  readonly #asker: PictureAsker;

  constructor(asker: PictureAsker) {
    this.#asker = asker;
  }

  /** Asks for the poster at an address; '' when there is none. `onEvidence` is called once its evidence is there. */
  ask(poster: Picture, address: string, onEvidence: () => void): void {
    forgetAddress(poster);
    poster.address = address;
    const { image } = poster;
    if (address === '') return image.removeAttribute('src');
    const isStill = () => poster.address === address && !poster.evidence && !poster.cancelAsk;
    const ask = () => {
      if (!isStill()) return;
      this.#asker.ask(poster, (evidence) => {
        poster.cancelAsk = undefined;
        poster.prioritise = undefined;
        poster.evidence = evidence;
        onEvidence();
      });
    };
    image.onload = () => {
      poster.isLoaded = true;
      ask();
      onEvidence();
    };
    image.onerror = () => {
      poster.isLoaded = true;
      onEvidence();
    };
    image.src = address;
    if (this.#asker.canAskEarly(poster)) ask();
  }
}

/** A poster that could not be loaded shows nothing. */
export function showsNothing({ address, isLoaded, image }: Picture): boolean {
  return address === '' || (isLoaded && image.naturalWidth === 0);
}

/** Evidence of what the element shows; undefined until it has loaded and was judged. */
export function posterEvidence(poster: Picture) {
  return poster.isLoaded && poster.evidence ? checkedEvidence(poster, poster.evidence) : undefined;
}
