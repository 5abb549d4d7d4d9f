import type { OriginWish, PictureSource } from '../contract/judge-messages.ts';
import { categoryProbabilities } from '../core/classify/category.ts';
import type { NsfwScores } from '../core/classify/nsfw-scores.ts';
import { isFlatGraphic } from '../core/detect/is-flat-graphic.ts';
import type { Evidence, JudgedEvidence, Scores } from '../core/evidence.ts';
import type { Failure } from '../core/failure.ts';
import type { ImageId } from '../core/image/image-id.ts';
import { perceptualHashOf } from '../core/image/perceptual-hash.ts';
import type { SizePx } from '../core/image/size-px.ts';
import { decodeBase64 } from './decode-base64.ts';
import { decodePicture } from './decode-picture.ts';
import { fetchPicture } from './fetch-picture.ts';
import { hashOf } from './hash-of.ts';
import type { OriginReader } from './origin/origin-reader.ts';
import { sampleVideo } from './sample-video.ts';

export type JudgeTools = {
  readonly classify: (rgb: Uint8Array) => Promise<Scores | Failure>;
  readonly cache: {
    find(imageId: ImageId, modelVersion: string): Promise<JudgedEvidence | undefined>;
    keep(evidence: JudgedEvidence): Promise<void>;
  };
  readonly modelVersion: string;
  readonly edgePx: number;
  /** Says where files come from. */
  readonly origins: Pick<OriginReader, 'atOnce' | 'begin'>;
};

type ModelInput = {
  readonly size: SizePx;
  readonly rgb: Uint8Array;
  /** The other scenes of an animation. */
  readonly others: readonly Uint8Array[];
};

/**
 * The way of one picture through the host: bytes or pixels -> hash -> cache -> decode -> classify -> cache.
 * Pictures with the same hash that are under way at once are judged once.
 */
export class PictureJudge {
  readonly #tools: JudgeTools;
  readonly #underway = new Map<ImageId, Promise<Evidence>>();

  constructor(tools: JudgeTools) {
    this.#tools = tools;
  }

  /** Never rejects: what fails is failed evidence. */
  async judge(source: PictureSource, signal: AbortSignal): Promise<Evidence> {
    if (source.kind === 'pixels') return this.#judgePixels(source);
    if (source.kind === 'video') return this.#judgeFrame(source);
    const bytes =
      source.kind === 'bytes' ? decodeBase64(source.base64) : await fetchPicture(source.url, signal);
    if (!(bytes instanceof Uint8Array)) return failed(bytes ?? { kind: 'not-a-picture' });
    return this.#judgeFile(bytes, source.origin);
  }

  /** The file's words are read while the classifier works, so that no verdict waits for them. */
  async #judgeFile(bytes: Uint8Array<ArrayBuffer>, wish: OriginWish | undefined): Promise<Evidence> {
    const { origins, edgePx } = this.#tools;
    const imageId = await hashOf(bytes);
    const judging = this.#judgeOnce(imageId, () => decodePicture(bytes, edgePx));
    const origin = origins.atOnce(imageId, bytes);
    const evidence = await judging;
    if (evidence.kind !== 'judged') return evidence;
    if (wish === 'read') origins.begin(imageId, bytes);
    return { ...evidence, origin };
  }

  async #judgePixels(source: Extract<PictureSource, { kind: 'pixels' }>): Promise<Evidence> {
    const size = { widthPx: source.widthPx, heightPx: source.heightPx };
    const rgb = decodeBase64(source.rgbBase64);
    if (rgb?.length !== 3 * this.#tools.edgePx ** 2) return failed({ kind: 'not-a-picture' });
    const judge = source.motion === 'moves' ? this.#judgeMoment : this.#judgeOnce;
    const evidence = await judge.call(this, await hashOf(rgb), async () => ({ size, rgb, others: [] }));
    if (evidence.kind !== 'judged') return evidence;
    // Pictures of one colour have the same pixels here whatever their shape: each keeps its own size.
    return { ...(source.motion === 'moves' ? withoutLook(evidence) : evidence), size };
  }

  async #judgeFrame({ url, atSeconds }: Extract<PictureSource, { kind: 'video' }>): Promise<Evidence> {
    const frame = await sampleVideo(url, atSeconds, this.#tools.edgePx);
    if ('kind' in frame) return failed(frame);
    const evidence = await this.#judgeMoment(await hashOf(Uint8Array.from(frame.rgb)), async () => frame);
    return evidence.kind === 'judged' ? { ...withoutLook(evidence), size: frame.size } : evidence;
  }

  #judgeOnce(imageId: ImageId, readInput: () => Promise<ModelInput | Failure>): Promise<Evidence> {
    const underway = this.#underway.get(imageId);
    if (underway) return underway;
    const judging = this.#judgeNew(imageId, readInput).finally(() => this.#underway.delete(imageId));
    this.#underway.set(imageId, judging);
    return judging;
  }

  async #judgeNew(imageId: ImageId, readInput: () => Promise<ModelInput | Failure>): Promise<Evidence> {
    const { cache, modelVersion } = this.#tools;
    const known = await cache.find(imageId, modelVersion);
    if (known) return known;
    const input = await readInput();
    if ('kind' in input) return failed(input);
    const judged = await this.#judgeInput(imageId, input);
    if (judged.kind !== 'judged') return judged;
    const looks = perceptualHashOf(input.rgb);
    const evidence = looks ? { ...judged, looks } : judged;
    void cache.keep(evidence);
    return evidence;
  }

  /** Without the cache: thousands of moments that nobody sees again would push out what is seen every day. */
  async #judgeMoment(imageId: ImageId, readInput: () => Promise<ModelInput | Failure>): Promise<Evidence> {
    const input = await readInput();
    return 'kind' in input ? failed(input) : this.#judgeInput(imageId, input);
  }

  async #judgeInput(imageId: ImageId, { size, rgb, others }: ModelInput): Promise<Evidence> {
    const scores = await this.#classifyAll([rgb, ...others]);
    if ('kind' in scores) return failed(scores);
    return { kind: 'judged', imageId, size, scores, modelVersion: this.#tools.modelVersion };
  }

  /** @returns the scores of the frame that speaks most against the picture; for AI, of the one that looks most like it. */
  async #classifyAll(frames: readonly Uint8Array[]): Promise<Scores | Failure> {
    let worst: NsfwScores | undefined;
    const looks: number[] = [];
    for (const frame of frames) {
      const scores = await this.#tools.classify(frame);
      if ('kind' in scores) return scores;
      if (!worst || isWorse(scores.nsfw, worst)) worst = scores.nsfw;
      if (scores.ai !== undefined && !isFlatGraphic(frame)) looks.push(scores.ai);
    }
    if (!worst) return { kind: 'empty-picture' };
    return { nsfw: worst, ...(looks.length > 0 ? { ai: Math.max(...looks) } : {}) };
  }
}

/** The detector learned from pictures: of a moment of a canvas or a video it says nothing. */
function withoutLook(evidence: JudgedEvidence): JudgedEvidence {
  return { ...evidence, scores: { nsfw: evidence.scores.nsfw } };
}

/** By what is explicit, and where that is the same by what is suggestive. */
function isWorse(scores: NsfwScores, than: NsfwScores): boolean {
  const [left, right] = [categoryProbabilities(scores), categoryProbabilities(than)];
  return left.explicit === right.explicit
    ? left.suggestive > right.suggestive
    : left.explicit > right.explicit;
}

function failed(failure: Failure): Evidence {
  return { kind: 'failed', failure };
}
