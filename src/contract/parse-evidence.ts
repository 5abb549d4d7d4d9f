import { nsfwLabels, parseNsfwScores } from '../core/classify/nsfw-scores.ts';
import type { Evidence, Scores } from '../core/evidence.ts';
import { type Failure, failureKinds } from '../core/failure.ts';
import { parseImageId } from '../core/image/image-id.ts';
import { parsePerceptualHash } from '../core/image/perceptual-hash.ts';
import type { SizePx } from '../core/image/size-px.ts';
import { parseOrigin } from './parse-origin.ts';
import { isCount, isProbability, isRecord, parseWord } from './parse-value.ts';

/** Evidence from the host or from the cache on disk. @returns undefined for anything else. */
export function parseEvidence(value: unknown): Evidence | undefined {
  if (!isRecord(value)) return undefined;
  if (value.kind === 'failed') {
    const failure = parseFailure(value.failure);
    return failure && { kind: 'failed', failure };
  }
  return value.kind === 'judged' ? parseJudged(value) : undefined;
}

function parseJudged(value: Readonly<Record<string, unknown>>): Evidence | undefined {
  const imageId = parseImageId(value.imageId);
  const size = parseSize(value.size);
  const scores = isRecord(value.scores) ? parseScores(value.scores) : undefined;
  const { modelVersion } = value;
  if (!imageId || !size || !scores || typeof modelVersion !== 'string') return undefined;
  const origin = parseOrigin(value.origin);
  const looks = parsePerceptualHash(value.looks);
  return {
    kind: 'judged',
    imageId,
    size,
    scores,
    ...(looks ? { looks } : {}),
    modelVersion,
    ...(origin ? { origin } : {}),
  };
}

/** The scores of evidence. */
export function parseScores({ nsfw, ai }: Readonly<Record<string, unknown>>): Scores | undefined {
  const classes = isRecord(nsfw) ? parseNsfwScores(nsfwLabels.map((label) => nsfw[label])) : undefined;
  return classes && { nsfw: classes, ...(isProbability(ai) ? { ai } : {}) };
}

/** A size in pixels. */
export function parseSize(value: unknown): SizePx | undefined {
  if (!isRecord(value)) return undefined;
  const { widthPx, heightPx } = value;
  return isCount(widthPx) && isCount(heightPx) ? { widthPx, heightPx } : undefined;
}

/** Why a picture could not be judged. */
export function parseFailure(value: unknown): Failure | undefined {
  if (!isRecord(value)) return undefined;
  const kind = parseWord(value.kind, failureKinds);
  if (kind === undefined) return undefined;
  return isCount(value.httpStatus) ? { kind, httpStatus: value.httpStatus } : { kind };
}
