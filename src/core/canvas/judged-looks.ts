import type { Evidence } from '../evidence.ts';
import { type Thumbnail, thumbnailDifference } from '../image/thumbnail.ts';

/** What a canvas showed once, and what the judge said of it. */
export type JudgedLook = { readonly thumbnail: Thumbnail; readonly evidence: Evidence };

/** Looks that are kept of one canvas: enough for two or three views between which a page goes to and fro. */
const maxLooks = 8;

/**
 * A look this close to a judged one keeps its verdict until it is judged itself; mean difference, 0 to 255 a channel.
 * Measured by blending 11 safe pictures (10 scenes of scripts/pictures, neutral_1) into 4 unsafe patterns in steps of
 * 5 %: the classifier called none of the 44 blends unsafe before it differed by 31.6 from the safe picture.
 * The scenes, panned by 1 % of their width, differ by 0.5 to 5.7; by 4 %, by 2 to 22.
 */
const closeDifference = 12;

/**
 * What a canvas in constant motion may differ by, at the most: still below the 31.6 above. Two different safe
 * pictures differ by 23 to 150, 77 in the median.
 */
const farthestUsualMotion = 24;

/** So many safe looks in a row tell what motion is usual for a canvas. */
const looksOfUsualMotion = 4;

/** Adds a look, the newest first; one of the same content takes the place of the older. */
export function rememberLook(looks: readonly JudgedLook[], look: JudgedLook): readonly JudgedLook[] {
  const others = looks.filter(({ thumbnail }) => thumbnailDifference(thumbnail, look.thumbnail) > 0);
  return [look, ...others].slice(0, maxLooks);
}

/** A judged look, and how far the content seen now is from it. */
export type NearLook = { readonly look: JudgedLook; readonly difference: number };

/**
 * The judged look that speaks for what is seen now.
 * @param isSafe whether a look's evidence lets it be shown under the policy of now.
 * @returns undefined where no look is close enough: nothing is known of what is seen.
 */
export function nearestLook(
  looks: readonly JudgedLook[],
  seen: Thumbnail,
  isSafe: (evidence: Evidence) => boolean,
): NearLook | undefined {
  let nearest: NearLook | undefined;
  for (const look of looks) {
    const difference = thumbnailDifference(look.thumbnail, seen);
    if (!nearest || difference < nearest.difference) nearest = { look, difference };
  }
  if (!nearest) return undefined;
  return nearest.difference < closeness(looks, isSafe) ? nearest : undefined;
}

/** How far a look may be from a judged one: further where a canvas has moved that far, safely, for a while. */
function closeness(looks: readonly JudgedLook[], isSafe: (evidence: Evidence) => boolean): number {
  const latest = looks.slice(0, looksOfUsualMotion);
  if (latest.length < looksOfUsualMotion || !latest.every(({ evidence }) => isSafe(evidence))) {
    return closeDifference;
  }
  const steps = latest.slice(1).map(({ thumbnail }, index) => {
    return thumbnailDifference(thumbnail, latest[index]?.thumbnail ?? thumbnail);
  });
  return Math.min(farthestUsualMotion, Math.max(closeDifference, 1.5 * Math.max(...steps)));
}
