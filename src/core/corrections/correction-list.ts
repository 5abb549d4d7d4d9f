import type { ImageId } from '../image/image-id.ts';
import { axisOf, type Correction, type CorrectionAxis } from './correction.ts';

/** How many corrections are kept: every frame compares each of its pictures with all of them. */
export const maxCorrections = 500;

/** Which correction is meant: of each picture there is one an axis. */
export type CorrectionPlace = { readonly imageId: ImageId; readonly axis: CorrectionAxis };

/** The correction at a place, if there is one. */
export function correctionAt(
  corrections: readonly Correction[],
  place: CorrectionPlace,
): Correction | undefined {
  return corrections.find((correction) => isAt(correction, place));
}

/** A list without what no longer holds: of the same picture and axis the last counts, and the oldest fall out. */
export function newestCorrections(corrections: readonly Correction[]): readonly Correction[] {
  const newest = new Map<string, Correction>();
  for (const correction of corrections) {
    const key = `${axisOf(correction)} ${correction.imageId}`;
    newest.delete(key); // so that it is put to the end
    newest.set(key, correction);
  }
  return [...newest.values()].slice(-maxCorrections);
}

/** The list with one more, the newest last. What was said of the same picture before no longer holds. */
export function withCorrection(
  corrections: readonly Correction[],
  correction: Correction,
): readonly Correction[] {
  return newestCorrections([...corrections, correction]);
}

/** The list without the correction at a place; none there is no problem. */
export function withoutCorrection(
  corrections: readonly Correction[],
  place: CorrectionPlace,
): readonly Correction[] {
  return corrections.filter((correction) => !isAt(correction, place));
}

/** Where a correction stands in a list. */
export function placeOf(correction: Correction): CorrectionPlace {
  return { imageId: correction.imageId, axis: axisOf(correction) };
}

function isAt(correction: Correction, { imageId, axis }: CorrectionPlace): boolean {
  return correction.imageId === imageId && axisOf(correction) === axis;
}
