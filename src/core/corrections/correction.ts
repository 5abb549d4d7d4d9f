import { type NsfwScores, nsfwLabels, parseNsfwScores } from '../classify/nsfw-scores.ts';
import { type ImageId, parseImageId } from '../image/image-id.ts';
import { type PerceptualHash, parsePerceptualHash } from '../image/perceptual-hash.ts';

/** What a person can say of a picture against its verdict. */
export const correctionClaims = ['harmless', 'unsafe', 'ai-made', 'not-ai-made'] as const;
export type CorrectionClaim = (typeof correctionClaims)[number];

/** What a claim is about. Of each picture one claim an axis holds. */
export const correctionAxes = ['safety', 'origin'] as const;
export type CorrectionAxis = (typeof correctionAxes)[number];

/** What a person said of one picture. Plain data, kept as a setting. */
export type Correction = {
  readonly claim: CorrectionClaim;
  readonly imageId: ImageId;
  /** By which other copies of the picture are known; undefined for one that shows next to nothing. */
  readonly looks?: PerceptualHash;
  readonly scores: NsfwScores;
  /** The model that gave them: those of another one cannot be compared. */
  readonly modelVersion: string;
  readonly correctedAtMs: number;
};

const axisOfClaim: Readonly<Record<CorrectionClaim, CorrectionAxis>> = {
  harmless: 'safety',
  unsafe: 'safety',
  'ai-made': 'origin',
  'not-ai-made': 'origin',
};

/** What a claim is about. */
export function axisOf({ claim }: Pick<Correction, 'claim'>): CorrectionAxis {
  return axisOfClaim[claim];
}

/** Whether a claim can make something seen that would be covered without it. */
export function isLooseningClaim(claim: CorrectionClaim): boolean {
  return claim === 'harmless' || claim === 'not-ai-made';
}

const maxModelVersionLength = 200;

/** @returns undefined for what is no correction. */
export function parseCorrection(stored: unknown): Correction | undefined {
  if (typeof stored !== 'object' || stored === null) return undefined;
  const record = stored as Readonly<Record<string, unknown>>; // any object can be read by name
  const { modelVersion, correctedAtMs } = record;
  const claim = correctionClaims.find((known) => known === record.claim);
  const imageId = parseImageId(record.imageId);
  const looks = parsePerceptualHash(record.looks);
  const scores = parseScores(record.scores);
  if (!claim || !imageId || !scores || typeof modelVersion !== 'string') return undefined;
  if (modelVersion.length > maxModelVersionLength || !isTime(correctedAtMs)) return undefined;
  if (record.looks !== undefined && !looks) return undefined;
  return { claim, imageId, ...(looks ? { looks } : {}), scores, modelVersion, correctedAtMs };
}

function parseScores(stored: unknown): NsfwScores | undefined {
  if (typeof stored !== 'object' || stored === null) return undefined;
  const record = stored as Readonly<Record<string, unknown>>; // as above
  return parseNsfwScores(nsfwLabels.map((label) => record[label]));
}

function isTime(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
