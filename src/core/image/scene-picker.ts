import { type Thumbnail, thumbnailDifference } from './thumbnail.ts';

/** Frames of an animation that differ by less than this are one scene, as in videos: see video/known-frames.ts. */
const sameSceneBelow = 12;

/** Picks the frames of an animation that look different from all that were picked before. */
export class ScenePicker {
  readonly #picked: Thumbnail[] = [];

  /** Whether this frame is to be judged. The first always is. */
  pick(thumbnail: Thumbnail): boolean {
    if (this.#picked.some((known) => thumbnailDifference(known, thumbnail) < sameSceneBelow)) return false;
    this.#picked.push(thumbnail);
    return true;
  }
}
