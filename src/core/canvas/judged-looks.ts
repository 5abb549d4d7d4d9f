import type { Evidence } from '../evidence.ts';
import { type Glance, type GlanceDifference, glanceDifference, isSameGlance } from './glance.ts';

/** What a canvas showed once, and what the judge said of it. */
export type JudgedLook = { readonly glance: Glance; readonly evidence: Evidence };

/** Looks that are kept of one canvas: enough for two or three views between which a page goes to and fro. */
const maxLooks = 8;

/**
 * Means this close to a judged look's keep its verdict until they are judged themselves.
 * Measured by blending 11 safe pictures (10 scenes of scripts/pictures, neutral_1) into 4 unsafe patterns in steps of
 * 5 %: the classifier called none of the 44 blends unsafe before it differed by 31.6 from the safe picture.
 * The scenes, panned by 1 % of their width, differ by 0.5 to 5.7; by 4 %, by 2 to 22.
 */
const closeMeans = 12;

/**
 * Detail this close keeps its verdict, too. Measured by adding checkers and noise of every grain to 4 unsafe patterns
 * and by showing them in blocks, as live previews do: none was called safe with less than 3.0.
 */
const closePoints = 2;

/**
 * What the means of a canvas in motion may differ by, at the most: still below the 31.6 above. Two different safe
 * pictures differ by 23 to 150, 77 in the median.
 */
const farthestUsualMotion = 24;

/** So many safe looks in a row tell what motion is usual for a canvas. */
const looksOfUsualMotion = 4;

/** From here on means are about to leave what was judged: half of what counts as close. */
const driftedMeans = 6;

/** Adds a look, the newest first; one of the same content takes the place of the older. */
export function rememberLook(looks: readonly JudgedLook[], look: JudgedLook): readonly JudgedLook[] {
  const others = looks.filter(({ glance }) => !isSameGlance(glance, look.glance));
  return [look, ...others].slice(0, maxLooks);
}

/**
 * A judged look that speaks for what is seen now.
 *
 * same     it is what was judged
 * close    it differs by less than can turn a verdict around
 * drifted  it is about to differ by more
 */
export type NearLook = { readonly look: JudgedLook; readonly closeness: 'same' | 'close' | 'drifted' };

export type SeenNow = {
  readonly glance: Glance;
  /** Whether the canvas changes many times a second: then detail changes all the time, and means tell. */
  readonly isInMotion: boolean;
};

/**
 * The judged look that speaks for what is seen now.
 * @param isSafe whether a look's evidence lets it be shown under the policy of now.
 * @returns undefined where no look is close enough: nothing is known of what is seen.
 */
export function nearestLook(
  looks: readonly JudgedLook[],
  { glance, isInMotion }: SeenNow,
  isSafe: (evidence: Evidence) => boolean,
): NearLook | undefined {
  let nearest: (GlanceDifference & { readonly look: JudgedLook }) | undefined;
  for (const look of looks) {
    const { means, points } = glanceDifference(look.glance, glance);
    if (!nearest || means + points < nearest.means + nearest.points) nearest = { look, means, points };
  }
  if (!nearest) return undefined;
  const { look, means, points } = nearest;
  const isClose = isInMotion
    ? means < usualMotion(looks, isSafe)
    : means < closeMeans && points < closePoints;
  if (!isClose) return undefined;
  if (means === 0 && points === 0) return { look, closeness: 'same' };
  return { look, closeness: means < driftedMeans && points < closePoints ? 'close' : 'drifted' };
}

/** How far a moving canvas may be from a judged look: further where it has moved that far, safely, for a while. */
function usualMotion(looks: readonly JudgedLook[], isSafe: (evidence: Evidence) => boolean): number {
  const latest = looks.slice(0, looksOfUsualMotion);
  if (latest.length < looksOfUsualMotion || !latest.every(({ evidence }) => isSafe(evidence))) {
    return closeMeans;
  }
  const steps = latest.slice(1).map(({ glance }, index) => {
    return glanceDifference(glance, latest[index]?.glance ?? glance).means;
  });
  return Math.min(farthestUsualMotion, Math.max(closeMeans, 1.5 * Math.max(...steps)));
}
