import { type Thumbnail, thumbnailDifference } from './thumbnail.ts';

/** Frames of an animation that differ by less than this are one scene. Measured for videos: video/known-frames.ts. */
const sameSceneBelow = 12;

/** So many different scenes of one animation are judged. */
const maxScenes = 12;

/** Picks the frames of an animation that look different from all that were picked before. */
export class ScenePicker {
  readonly #picked: Thumbnail[] = [];

  /** Whether this frame is to be judged. */
  pick(thumbnail: Thumbnail): boolean {
    const isKnown = this.#picked.some((known) => thumbnailDifference(known, thumbnail) < sameSceneBelow);
    if (isKnown || this.#picked.length >= maxScenes) return false;
    this.#picked.push(thumbnail);
    return true;
  }
}
