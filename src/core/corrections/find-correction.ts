import { categories, categoryProbabilities } from '../classify/category.ts';
import type { JudgedEvidence } from '../evidence.ts';
import { alikeBits, distanceWithin, type HashWords, wordsOfHash } from '../image/hash-words.ts';
import type { ImageId } from '../image/image-id.ts';
import { axisOf, type Correction, type CorrectionAxis, isLooseningClaim } from './correction.ts';

/** All corrections of an axis, made ready to be looked through for each picture of a page. */
type AxisIndex = {
  readonly byImage: ReadonlyMap<ImageId, Correction>;
  readonly byLooks: readonly (readonly [HashWords, Correction])[];
};

export type CorrectionIndex = Readonly<Record<CorrectionAxis, AxisIndex>>;

/** A correction that holds for a picture: it was said of this very picture, or of one that looks alike. */
export type FoundCorrection = { readonly correction: Correction; readonly match: 'same' | 'alike' };

/**
 * By how much an unsafe probability of a picture may exceed that of the corrected one it looks like, so that "harmless"
 * holds for it, too: an undressed copy of a harmless picture looks alike to the hash, and not to the classifier. Chosen,
 * not measured: there are no unsafe pictures here to measure with.
 */
const maxScoreExcess = 0.05;

/** Makes corrections ready to be found, once for all pictures of a frame. */
export function indexCorrections(corrections: readonly Correction[]): CorrectionIndex {
  return { safety: indexAxis(corrections, 'safety'), origin: indexAxis(corrections, 'origin') };
}

/**
 * What a person said of a picture: of itself, else of the one among those with the same looks that is nearest. Under
 * another version of the model only the picture itself is known.
 */
export function findCorrection(
  evidence: JudgedEvidence,
  index: CorrectionIndex,
  axis: CorrectionAxis,
): FoundCorrection | undefined {
  const { byImage, byLooks } = index[axis];
  const said = byImage.get(evidence.imageId);
  if (said) return { correction: said, match: 'same' };
  if (!evidence.looks || byLooks.length === 0) return undefined;
  const correction = nearest(evidence, wordsOfHash(evidence.looks), byLooks);
  return correction && { correction, match: 'alike' };
}

function nearest(
  evidence: JudgedEvidence,
  words: HashWords,
  byLooks: AxisIndex['byLooks'],
): Correction | undefined {
  let found: Correction | undefined;
  let foundBits = alikeBits + 1;
  for (const [otherWords, correction] of byLooks) {
    const bits = distanceWithin(words, otherWords, foundBits);
    // Of two that are as near, the one that covers holds.
    const isNearer = bits < foundBits || (bits === foundBits && found && isLooseningClaim(found.claim));
    if (bits > alikeBits || !isNearer || !holdsByLooks(correction, evidence)) continue;
    found = correction;
    foundBits = bits;
  }
  return found;
}

function holdsByLooks(correction: Correction, { modelVersion, scores }: JudgedEvidence): boolean {
  if (correction.modelVersion !== modelVersion) return false;
  if (correction.claim !== 'harmless') return true;
  const [judged, corrected] = [scores.nsfw, correction.scores].map(categoryProbabilities);
  return categories.every(
    (category) => (judged?.[category] ?? 1) <= (corrected?.[category] ?? 0) + maxScoreExcess,
  );
}

function indexAxis(corrections: readonly Correction[], axis: CorrectionAxis): AxisIndex {
  const ofAxis = corrections.filter((correction) => axisOf(correction) === axis);
  return {
    byImage: new Map(ofAxis.map((correction) => [correction.imageId, correction])),
    byLooks: ofAxis.flatMap((correction) =>
      correction.looks ? [[wordsOfHash(correction.looks), correction] as const] : [],
    ),
  };
}
