import type { NsfwScores } from './classify/nsfw-scores.ts';
import type { Failure } from './failure.ts';
import type { ImageId } from './image/image-id.ts';
import type { PerceptualHash } from './image/perceptual-hash.ts';
import type { SizePx } from './image/size-px.ts';
import type { OriginEvidence } from './provenance/origin-evidence.ts';

/** What is known of one picture. It holds scores, not decisions, so that a changed setting needs no new inference. */
export type Evidence = JudgedEvidence | FailedEvidence;

export type Scores = {
  readonly nsfw: NsfwScores;
  /**
   * Calibrated probability, 0 to 1, that an AI made the picture, by its pixels alone; undefined where that cannot be
   * told, as of a flat graphic.
   */
  readonly ai?: number;
};

export type JudgedEvidence = {
  readonly kind: 'judged';
  readonly imageId: ImageId;
  /** Size of the decoded picture. It must have the shape of what the page shows. */
  readonly size: SizePx;
  readonly scores: Scores;
  /** By which other copies of the picture are known; undefined for a moment of what moves, and for what shows next to nothing. */
  readonly looks?: PerceptualHash;
  /** Model id and version, as in models/registry.json; part of the cache key. */
  readonly modelVersion: string;
  /** What its file says of where it comes from; undefined where the file was not read, or not yet. */
  readonly origin?: OriginEvidence;
  /** What the page around the picture says of that; undefined where it says nothing, or was not read yet. */
  readonly page?: OriginEvidence;
};

export type FailedEvidence = { readonly kind: 'failed'; readonly failure: Failure };
