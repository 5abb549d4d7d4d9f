import type { PictureSource, Priority } from '../../contract/judge-messages.ts';
import { acquireRoute } from '../../core/discover/acquire-route.ts';
import type { Evidence } from '../../core/evidence.ts';
import type { ImageId } from '../../core/image/image-id.ts';
import { maxPicturePx } from '../../core/image/limits.ts';
import type { OriginEvidence } from '../../core/provenance/origin-evidence.ts';
import type { PageFiles } from '../origin/page-files.ts';
import type { Picture } from '../picture.ts';
import type { JudgeClient } from './judge-client.ts';
import { PixelReader } from './pixel-reader.ts';
import { readAnimation } from './read-animation.ts';

/** Who wants to know where pictures come from. */
export type OriginWishes = {
  isWished(picture: Picture): boolean;
  learned(picture: Picture, imageId: ImageId, origin: OriginEvidence | undefined): void;
};

/** Gets evidence for pictures by the way that fits each: the pixels shown, the file of an animation, or the address. */
export class PictureAsker {
  readonly #client: JudgeClient;
  readonly #reader = new PixelReader();
  readonly #files: PageFiles;
  readonly #origins: OriginWishes;

  constructor(client: JudgeClient, files: PageFiles, origins: OriginWishes) {
    this.#client = client;
    this.#files = files;
    this.#origins = origins;
  }

  /** Whether this picture can be asked for before it has loaded: by its address, without touching its pixels. */
  canAskEarly(picture: Picture): boolean {
    return picture.address !== '' && routeOf(picture) === 'url';
  }

  /** Asks once for what the picture shows now; `onEvidence` is not called after `picture.cancelAsk()`. */
  ask(picture: Picture, onEvidence: (evidence: Evidence) => void): void {
    picture.askedAtMs = performance.now();
    if (routeOf(picture) === 'url') return this.#askHost(picture, addressOf(picture), onEvidence);
    const { naturalWidth, naturalHeight } = picture.image;
    if (naturalWidth * naturalHeight > maxPicturePx) {
      // Drawing it would decode it here and now, in the page's own thread.
      return onEvidence({ kind: 'failed', failure: { kind: 'too-large' } });
    }
    // A still picture must not wait for its file: both are read at once, and few files turn out to move.
    const abort = new AbortController();
    const animation = readAnimation(picture.address, { files: this.#files, signal: abort.signal });
    this.#askPixels(picture, async (evidence) => {
      picture.cancelAsk = () => abort.abort();
      const source = await animation;
      if (abort.signal.aborted) return;
      if (source) this.#askHost(picture, source, onEvidence);
      else onEvidence(evidence);
    });
  }

  #askPixels(picture: Picture, onEvidence: (evidence: Evidence) => void): void {
    picture.cancelAsk = this.#reader.read({
      image: picture.image,
      isVisible: () => picture.isVisible,
      onRead: (source, release) => {
        const answer = (evidence: Evidence) => {
          release();
          onEvidence(evidence);
        };
        this.#askHost(picture, source ?? addressOf(picture), answer);
        const { cancelAsk } = picture;
        picture.cancelAsk = () => {
          release();
          cancelAsk?.();
        };
      },
    });
  }

  #askHost(picture: Picture, source: PictureSource, onEvidence: (evidence: Evidence) => void): void {
    const isWished = this.#origins.isWished(picture);
    let judged: ImageId | undefined;
    const asked = isWished ? withOrigin(source) : source;
    const ticket = this.#client.ask(asked, priorityOf(picture.isVisible), (evidence) => {
      if (evidence.kind === 'judged') judged = evidence.imageId;
      onEvidence(evidence);
    });
    if (asked !== source) {
      ticket.onOrigin((origin) => judged && this.#origins.learned(picture, judged, origin));
    }
    picture.cancelAsk = ticket.cancel;
    picture.prioritise = (isVisible) => ticket.prioritise(priorityOf(isVisible));
  }
}

/** Only of a file can be said where it comes from. */
function withOrigin(source: PictureSource): PictureSource {
  return source.kind === 'url' || source.kind === 'bytes' ? { ...source, origin: 'read' } : source;
}

function addressOf(picture: Picture): PictureSource {
  return { kind: 'url', url: picture.address };
}

function routeOf(picture: Picture) {
  return acquireRoute({
    url: picture.address,
    documentOrigin: globalThis.origin,
    isCorsRequest: picture.image.crossOrigin !== null,
  });
}

function priorityOf(isVisible: boolean): Priority {
  return isVisible ? 'visible' : 'away';
}
