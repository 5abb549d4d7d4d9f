import type { Priority } from '../../contract/judge-messages.ts';
import type { Evidence } from '../../core/evidence.ts';
import type { Thumbnail } from '../../core/image/thumbnail.ts';
import { addSpan, mayCoverCut } from '../../core/video/cut-budget.ts';
import { isKnownFrame, isSameScene, rememberFrame } from '../../core/video/known-frames.ts';
import { firstIntervalMs, longestIntervalMs, slowerInterval } from '../../core/video/sample-pace.ts';
import { drawThumbnail } from '../../platform/draw-thumbnail.ts';
import type { JudgeClient } from '../acquire/judge-client.ts';
import { FarJudge } from './far-judge.ts';
import { readFrame } from './read-frame.ts';
import type { Video } from './video.ts';

/** Reading thumbnails may take this part of the page's time: a pause of so many times as long follows each. */
const restPerRead = 12;

export type FrameJudgeTools = {
  readonly client: Pick<JudgeClient, 'ask'>;
  readonly isSafe: (evidence: Evidence) => boolean;
  /** The frame's state or the evidence is another one. */
  readonly onChanged: (video: Video) => void;
};

/** Looks at the frames of playing videos, and asks for those that are new or due. One ask a video at a time. */
export class FrameJudge {
  readonly #tools: FrameJudgeTools;

  readonly #far: FarJudge;

  constructor(tools: FrameJudgeTools) {
    this.#tools = tools;
    this.#far = new FarJudge(tools);
  }

  /** Another frame is shown, or may be. */
  look(video: Video): void {
    if (video.farSamples) return this.#far.look(video);
    const nowMs = performance.now();
    if (!video.isReadable || nowMs < video.nextReadMs) return;
    const thumbnail = drawThumbnail(video.element);
    video.nextReadMs = performance.now() + restPerRead * (performance.now() - nowMs);
    if (thumbnail === 'unreadable') return this.#cannotRead(video);
    if (thumbnail === 'nothing') return;
    const isCut = !video.lastSeen || !isSameScene(video.lastSeen, thumbnail);
    video.lastSeen = thumbnail;
    video.hasCutSinceAsk ||= isCut;
    if (isKnownFrame(video.known, thumbnail)) this.#seeKnown(video, nowMs);
    else if (isCut || video.frame === 'none' || video.frame === 'new') this.#seeCut(video, nowMs);
    else this.#seeChange(video);
  }

  /** What is shown is about to be another frame than was judged. */
  hide(video: Video): void {
    video.coveredSinceMs ??= performance.now();
    video.hasCutSinceAsk = true;
    this.#setFrame(video, 'new');
  }

  #seeKnown(video: Video, nowMs: number): void {
    this.#show(video, 'known');
    video.isStartSafe ||= isStart(video.element);
    const intervalMs = video.isVisible ? video.intervalMs : longestIntervalMs;
    if (nowMs - video.lastAskedMs >= intervalMs) this.#ask(video);
  }

  /** Another scene: covered until it is judged, unless that would be most of the time. */
  #seeCut(video: Video, nowMs: number): void {
    const mayCover = mayCoverCut(this.#spans(video, nowMs), nowMs) && !video.isInPictureInPicture;
    if (mayCover || !video.wasShown) this.hide(video);
    else this.#setFrame(video, 'held');
    video.intervalMs = firstIntervalMs;
    // What failed is not asked for with every frame.
    const isDue = video.evidence?.kind !== 'failed' || nowMs - video.lastAskedMs >= longestIntervalMs;
    if (isDue) this.#ask(video);
  }

  /** The scene that was judged goes on, and looks different by now: a camera that moves. */
  #seeChange(video: Video): void {
    this.#setFrame(video, 'held');
    this.#ask(video);
  }

  #show(video: Video, frame: 'known' | 'held'): void {
    video.coveredSpans = this.#spans(video, performance.now());
    video.coveredSinceMs = undefined;
    video.wasShown = true;
    this.#setFrame(video, frame);
  }

  /** Time before the first frame is shown is not a cut's. */
  #spans(video: Video, nowMs: number) {
    const { coveredSinceMs, coveredSpans, wasShown } = video;
    if (!wasShown || coveredSinceMs === undefined) return coveredSpans;
    return addSpan(coveredSpans, { fromMs: coveredSinceMs, toMs: nowMs });
  }

  #setFrame(video: Video, frame: Video['frame']): void {
    if (video.frame === frame) return;
    video.frame = frame;
    this.#tools.onChanged(video);
  }

  #ask(video: Video): void {
    if (video.cancelAsk) return;
    const read = readFrame(video.element);
    if (read === 'unreadable') return this.#cannotRead(video);
    if (read === 'nothing') return;
    const askedAtMs = performance.now();
    video.lastAskedMs = askedAtMs;
    video.hasCutSinceAsk = false;
    const ticket = this.#tools.client.ask(read.source, priorityOf(video.isVisible), (evidence) => {
      video.elapsedMs = performance.now() - askedAtMs;
      this.#judged(video, evidence, read.thumbnail);
    });
    video.cancelAsk = ticket.cancel;
    video.prioritise = (isVisible) => ticket.prioritise(priorityOf(isVisible));
  }

  #judged(video: Video, evidence: Evidence, frame: Thumbnail): void {
    video.cancelAsk = undefined;
    video.prioritise = undefined;
    video.evidence = evidence;
    if (!this.#tools.isSafe(evidence)) return this.#tools.onChanged(video);
    video.known = rememberFrame(video.known, frame);
    video.intervalMs = slowerInterval(video.intervalMs);
    if (!video.hasCutSinceAsk) this.#show(video, 'held');
    // The video may have gone on: what it shows now decides.
    video.nextReadMs = 0;
    if (!video.isAwaitingFrame) this.look(video);
    this.#tools.onChanged(video);
  }

  #cannotRead(video: Video): void {
    if (this.#far.canRead(video)) return this.#far.look(video);
    video.isReadable = false;
    video.frame = 'new';
    video.evidence = { kind: 'failed', failure: { kind: 'unreadable' } };
    this.#tools.onChanged(video);
  }
}

/** Frames of the first quarter of a second count as the start. */
function isStart({ currentTime }: HTMLVideoElement): boolean {
  return currentTime < 0.25;
}

function priorityOf(isVisible: boolean): Priority {
  return isVisible ? 'visible' : 'away';
}
