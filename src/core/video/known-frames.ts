import { type Thumbnail, thumbnailDifference } from '../image/thumbnail.ts';

/** What was judged safe in one video: a loop, or a talk that cuts between two faces, meets its own frames again. */
export type KnownFrames = readonly Thumbnail[];

/** 64 thumbnails take 50 kB; comparing one with all of them takes 40 microseconds. */
const maxKnown = 64;

/**
 * Frames that differ by less than this (0 to 255 a channel) are of one scene. A camera that pans over the whole width
 * in three seconds stays below it from frame to frame; the scenes of our demo lie 24 to 150 apart.
 * Measured by test/unit/core/video/scene-difference.test.ts.
 */
export const sameSceneBelow = 12;

/** Whether a frame looks like one that was judged safe. */
export function isKnownFrame(known: KnownFrames, thumbnail: Thumbnail): boolean {
  return known.some((frame) => isSameScene(frame, thumbnail));
}

/** Whether two frames that follow each other are of one scene. */
export function isSameScene(before: Thumbnail, after: Thumbnail): boolean {
  return thumbnailDifference(before, after) < sameSceneBelow;
}

/** @returns the frames with one more, the oldest forgotten where there are too many. */
export function rememberFrame(known: KnownFrames, frame: Thumbnail): KnownFrames {
  return [frame, ...known].slice(0, maxKnown);
}
