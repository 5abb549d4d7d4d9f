import type { CorrectionClaim } from '../corrections/correction.ts';
import type { Scores } from '../evidence.ts';
import type { ImageId } from '../image/image-id.ts';
import type { PerceptualHash } from '../image/perceptual-hash.ts';
import type { SizePx } from '../image/size-px.ts';
import type { C2paState } from '../provenance/c2pa/c2pa-result.ts';
import type { Origin } from '../provenance/origin.ts';
import type { Prompt } from '../provenance/prompt/prompt.ts';
import type { Signal } from '../provenance/signal/signal.ts';
import type { Thresholds } from '../settings/thresholds.ts';
import type { Cover } from '../veil/cover.ts';
import type { Reason } from '../verdict/reason.ts';

/** What became of the correction that came with a report: it holds, the family lock refused it, or it could not be stored. */
export const correctionOutcomes = ['applied', 'locked', 'not-saved'] as const;
export type CorrectionOutcome = (typeof correctionOutcomes)[number];

/** Formats that a picture's address can name. */
export const pictureFormats = ['jpeg', 'png', 'webp', 'avif', 'gif', 'svg', 'bmp'] as const;
export type PictureFormat = (typeof pictureFormats)[number];

/** A sign of the origin. Its `detail` may hold words of a prompt or of an address: only with the person's leave. */
export type ReportedSignal = Omit<Signal, 'detail'> & { readonly detail?: string };

/** Where the picture comes from, as far as it was known when it was reported. */
export type ReportedOrigin = {
  readonly verdict: Origin;
  readonly contentCredentials: C2paState;
  readonly signals: readonly ReportedSignal[];
};

/** What is in every report: all that decided, and nothing by which the picture, its page or its prompt could be read. */
export type ReportFacts = {
  readonly claim: CorrectionClaim;
  readonly correction: CorrectionOutcome;
  readonly reportedAtMs: number;
  readonly extensionVersion: string;
  readonly modelVersion: string;
  readonly picture: {
    readonly imageId: ImageId;
    readonly looks?: PerceptualHash;
    readonly size: SizePx;
    /** By the end of its address; undefined where that tells none. */
    readonly format?: PictureFormat;
  };
  readonly scores: Scores;
  /** What the picture was held to. */
  readonly thresholds: Thresholds;
  readonly cover: Cover;
  readonly reasons: readonly Reason[];
  readonly origin?: ReportedOrigin;
};

/** What is in a report only where the person ticked it. */
export type ReportExtras = {
  readonly pageUrl?: string;
  readonly pictureUrl?: string;
  readonly prompts?: readonly Prompt[];
  readonly note?: string;
};

/** A wrong verdict, as it is kept and exported. Plain data; `docs/report.schema.json` is its schema. */
export type VerdictReport = ReportFacts &
  ReportExtras & {
    /** The picture that is kept beside it. */
    readonly attached?: { readonly type: string; readonly sizeBytes: number };
  };

/** A report that waits for the person's leave: the facts, and what could be added to them. */
export type ReportDraft = {
  readonly facts: ReportFacts;
  readonly offered: {
    readonly pageUrl?: string;
    readonly pictureUrl?: string;
    readonly prompts: readonly Prompt[];
    /** One of each signal of the facts, in their order. */
    readonly signalDetails: readonly string[];
  };
};

/** Reports of the same picture and claim are one. */
export type ReportId = string & { readonly __brand: 'ReportId' };

/** The name under which a report is kept. */
export function reportIdOf({ claim, picture }: Pick<ReportFacts, 'claim' | 'picture'>): ReportId {
  return `${claim} ${picture.imageId}` as ReportId; // the cast is the brand's own
}
