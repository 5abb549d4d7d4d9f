import type { Evidence } from '../../core/evidence.ts';
import type { Thumbnail } from '../../core/image/thumbnail.ts';
import type { CoveredSpan } from '../../core/video/cut-budget.ts';
import type { KnownFrames } from '../../core/video/known-frames.ts';
import { firstIntervalMs } from '../../core/video/sample-pace.ts';
import { newPicture, type Picture } from '../picture.ts';
import { newSurface, type Surface } from '../surface.ts';

/**
 * What is known of the frame that a video shows now.
 *
 * none      there is none: nothing has loaded
 * new       not judged
 * held      not judged, and shown all the same: it has come out of a judged one by small changes, or the video changes
 *           too fast to be covered at each change
 * known     judged safe, or like one that was
 */
export type FrameState = 'none' | 'new' | 'held' | 'known';

/** One `<video>` of the page. Kept by VideoKeeper and FrameJudge alone. */
export type Video = Surface & {
  readonly element: HTMLVideoElement;
  /** The picture it shows before it plays; never a surface of its own. */
  readonly poster: Picture;
  /** Whether it has played, or was sent to another place, since its source was chosen: the poster is gone. */
  hasStarted: boolean;
  /** Whether loading its source has failed. */
  hasFailed: boolean;
  frame: FrameState;
  /** Whether a frame of this source was shown: from then on a cover is a blur, not a hole. */
  wasShown: boolean;
  /** False once a frame of this source could not be read: it comes from another site. */
  isReadable: boolean;
  isInPictureInPicture: boolean;
  isAwaitingFrame: boolean;
  known: KnownFrames;
  /** Whether what it shows when it begins anew was judged safe: then a loop needs no cover. */
  isStartSafe: boolean;
  /** Evidence by place (seconds), where only the host can read it; undefined while a place is asked for. */
  farSamples: Map<number, Evidence | undefined> | undefined;
  /** The frame looked at last. */
  lastSeen: Thumbnail | undefined;
  /** Whether the scene has changed since a frame was asked for. */
  hasCutSinceAsk: boolean;
  intervalMs: number;
  lastAskedMs: number;
  /** No thumbnail before this moment, so that reading costs a part of the page's time at most. */
  nextReadMs: number;
  coveredSinceMs: number | undefined;
  coveredSpans: readonly CoveredSpan[];
  cancelAsk: (() => void) | undefined;
  prioritise: ((isVisible: boolean) => void) | undefined;
  frameCallback: number | undefined;
  /** How often it was paused since it is veiled. */
  pauses: number;
};

/** A video of which nothing is known yet. */
export function newVideo(element: HTMLVideoElement): Video {
  return {
    ...newSurface(element, 'element'),
    element,
    poster: newPicture(element, new Image()),
    hasStarted: false,
    isInPictureInPicture: false,
    frameCallback: undefined,
    ...unseen(),
  };
}

/** Forgets all that was about the source played so far. */
export function forgetSource(video: Video): void {
  video.cancelAsk?.();
  Object.assign(video, unseen());
  video.evidence = undefined;
  video.elapsedMs = undefined;
  video.choice = undefined;
}

function unseen() {
  return {
    hasFailed: false,
    frame: 'none',
    wasShown: false,
    isReadable: true,
    isAwaitingFrame: false,
    known: [],
    isStartSafe: false,
    farSamples: undefined,
    lastSeen: undefined,
    hasCutSinceAsk: false,
    intervalMs: firstIntervalMs,
    lastAskedMs: Number.NEGATIVE_INFINITY,
    nextReadMs: 0,
    coveredSinceMs: undefined,
    coveredSpans: [],
    cancelAsk: undefined,
    prioritise: undefined,
    pauses: 0,
  } as const satisfies Partial<Video>;
}
