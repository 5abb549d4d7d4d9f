import { type Thumbnail, thumbnailEdgePx, toThumbnail } from '../image/thumbnail.ts';

/** Edge of the grid of single pixels that a glance takes beside the thumbnail. */
export const pointsEdgePx = 48;

/** The picture that a glance is made of: the grid at the left, the thumbnail beside it at the top. */
export const glanceSize = { widthPx: pointsEdgePx + thumbnailEdgePx, heightPx: pointsEdgePx };

/**
 * What is seen of a canvas without a classifier. A thumbnail alone is blind to detail: a picture that gets sharp, or
 * loses its noise, keeps its means while its verdict turns around.
 */
export type Glance = {
  readonly means: Thumbnail;
  /** RGB of a grid of single pixels, row-major, length 3 * pointsEdgePx ** 2. */
  readonly points: Uint8ClampedArray;
  /** All of one colour, or of none. Exactly, because even noise leaves its means a step apart. */
  readonly isBlank: boolean;
};

/** How far one glance is from another: mean absolute differences, 0 to 255 a channel. */
export type GlanceDifference = { readonly means: number; readonly points: number };

/** RGBA pixels of `glanceSize` -> glance. */
export function toGlance(rgba: Uint8ClampedArray): Glance {
  const grid = cut(rgba, 0, pointsEdgePx);
  const tiny = cut(rgba, pointsEdgePx, thumbnailEdgePx);
  return {
    means: toThumbnail(tiny),
    points: toThumbnail(grid),
    isBlank: isOfOneColour(grid) && isOfOneColour(tiny),
  };
}

/** A square whose upper edge is that of the picture. */
function cut(rgba: Uint8ClampedArray, leftPx: number, edgePx: number): Uint8ClampedArray {
  const square = new Uint8ClampedArray(4 * edgePx * edgePx);
  for (let row = 0; row < edgePx; row++) {
    const start = 4 * (row * glanceSize.widthPx + leftPx);
    square.set(rgba.subarray(start, start + 4 * edgePx), 4 * row * edgePx);
  }
  return square;
}

function isOfOneColour(rgba: Uint8ClampedArray): boolean {
  for (let index = 4; index < rgba.length; index++) if (rgba[index] !== rgba[index - 4]) return false;
  return true;
}

/** Compares two glances. */
export function glanceDifference(left: Glance, right: Glance): GlanceDifference {
  return {
    means: meanDifference(left.means, right.means),
    points: meanDifference(left.points, right.points),
  };
}

/** Whether two glances see the same. */
export function isSameGlance(left: Glance, right: Glance): boolean {
  const { means, points } = glanceDifference(left, right);
  return means === 0 && points === 0;
}

/** Runs several times a frame over thousands of values: no calls and no iterators within the loop. */
function meanDifference(left: Uint8ClampedArray, right: Uint8ClampedArray): number {
  let sum = 0;
  for (let index = 0; index < left.length; index++) {
    const difference = (left[index] as number) - (right[index] as number); // both are as long as each other
    sum += difference < 0 ? -difference : difference;
  }
  return sum / left.length;
}
