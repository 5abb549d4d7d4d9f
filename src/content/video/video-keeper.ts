import type { Cover, PersonalChoice } from '../../core/veil/cover.ts';
import { decide } from '../../core/verdict/decide.ts';
import type { Policy } from '../../core/verdict/policy.ts';
import type { Reason } from '../../core/verdict/reason.ts';
import type { JudgeClient } from '../acquire/judge-client.ts';
import type { PictureAsker } from '../acquire/picture-asker.ts';
import type { ShownSizeListener, ShownSizes } from '../discover/shown-size.ts';
import { isConnected, localNameOf } from '../discover/unclobbered.ts';
import type { Keeper, OnSurfaceChanged, Surface } from '../surface.ts';
import type { Gate } from '../veil/gate.ts';
import { lookOf } from '../veil/look-of.ts';
import { afterPaint } from './after-paint.ts';
import { coverOfVideo } from './cover-of-video.ts';
import { FrameJudge } from './frame-judge.ts';
import { isTooSmall, isWatched } from './is-watched.ts';
import { onVideoEvents } from './on-video-events.ts';
import { PosterJudge } from './poster-judge.ts';
import { leavePictureInPicture, pause, resume, stopVideo } from './stop-video.ts';
import { forgetSource, newVideo, type Video } from './video.ts';
import { hasFrame, mayShowFrame } from './what-shows.ts';

export type VideoKeeperTools = {
  readonly gate: Gate;
  readonly client: Pick<JudgeClient, 'ask'>;
  readonly asker: PictureAsker;
  readonly sizes: Pick<ShownSizes, 'watch' | 'unwatch'>;
  readonly onChanged: OnSurfaceChanged;
};

/** Keeps every `<video>` in the state that its poster, its frames and the policy call for. See README.md. */
export class VideoKeeper implements Keeper {
  readonly #tools: VideoKeeperTools;
  readonly #records = new WeakMap<Element, Video>();
  readonly #onPage = new Set<Video>();
  readonly #posters: PosterJudge;
  readonly #frames: FrameJudge;
  /** Undefined until the settings are known: until then nothing is asked and nothing shown. */
  #policy: Policy | undefined;
  readonly #sizeListener: ShownSizeListener = {
    onResized: (element, edgePx) => this.#with(element, (video) => this.#resized(video, edgePx)),
    onVisibility: (element, isVisible) => this.#with(element, (video) => this.#moved(video, isVisible)),
  };

  constructor(tools: VideoKeeperTools) {
    this.#tools = tools;
    this.#posters = new PosterJudge({
      asker: tools.asker,
      isActive: () => this.#policy?.isActive === true,
      onChanged: (video) => this.#settle(video),
    });
    this.#frames = new FrameJudge({
      client: tools.client,
      isSafe: (evidence) => !this.#policy || decide(evidence, this.#policy).action === 'show',
      onChanged: (video) => this.#settle(video),
    });
  }

  get surfaces(): Iterable<Video> {
    return this.#onPage;
  }

  /** What was judged safe may not be so any more: frames are compared with what the new policy has seen. */
  setPolicy(policy: Policy): void {
    const isStricter = whatIsSafe(policy) !== whatIsSafe(this.#policy);
    this.#policy = policy;
    for (const video of this.#onPage) {
      if (isStricter) {
        video.known = [];
        video.isStartSafe = false;
      }
      this.#begin(video);
    }
  }

  found(element: Element): void {
    if (localNameOf(element) !== 'video') return;
    const video = this.#records.get(element) ?? this.#newRecord(element as HTMLVideoElement); // by its name
    this.#onPage.add(video);
    this.#tools.sizes.watch(element, this.#sizeListener);
    // Reading it before it is painted again would give the frame with which it was taken out.
    video.isAwaitingFrame = video.frame !== 'none';
    if (video.isAwaitingFrame) afterPaint(() => this.#arrived(video));
    this.sourceChanged(element);
  }

  removed(element: Element): void {
    const video = this.#records.get(element);
    // Another document, such as a small window's, has a keeper of its own.
    if (!video || (isConnected(element) && element.ownerDocument === document)) return;
    this.#onPage.delete(video);
    this.#tools.sizes.unwatch(element, this.#sizeListener);
    video.cancelAsk?.();
    video.cancelAsk = undefined;
    video.frame = 'new'; // it may be sent elsewhere while nobody watches
    this.#tools.gate.mark(element, 'element', undefined);
    this.#tools.onChanged(video, true);
  }

  choose(surface: Surface, choice: PersonalChoice | undefined): boolean {
    const video = this.#records.get(surface.element);
    if (!video || video !== surface) return false;
    video.choice = choice;
    if (choice === 'show') resume(video);
    this.#begin(video);
    return true;
  }

  /** `src`, `poster` or a `<source>` changed. A new source lets go of the old one before this is told. */
  sourceChanged(element: Element): void {
    this.#with(element, (video) => {
      this.#posters.follow(video);
      if (!hasFrame(video.element)) this.#forget(video);
      // The element picks its source in a microtask.
      setTimeout(() => this.#begin(video), 0);
    });
  }

  #with(element: Element, act: (video: Video) => void): void {
    const video = this.#records.get(element);
    if (video) act(video);
  }

  #newRecord(element: HTMLVideoElement): Video {
    const video = newVideo(element);
    video.hasStarted = !element.paused || element.currentTime > 0;
    this.#records.set(element, video);
    onVideoEvents(element, {
      onNewSource: () => this.#forget(video),
      onPlay: () => this.#played(video),
      onReady: () => this.#begin(video),
      onFailed: () => {
        video.hasFailed = true;
        this.#settle(video);
      },
      onSeeking: () => this.#sought(video),
      onSeeked: () => afterPaint(() => this.#arrived(video)),
      onSmallWindow: (isOpen) => this.#smallWindow(video, isOpen),
      onTime: () => {
        // Frame callbacks rest while the tab is hidden; its small window does not.
        if (document.visibilityState === 'hidden') this.#look(video);
      },
    });
    return video;
  }

  #forget(video: Video): void {
    forgetSource(video);
    video.hasStarted = !video.element.paused;
    video.address = video.element.currentSrc || video.poster.address;
    this.#settle(video);
  }

  /** Sees what the element holds by now, and watches what comes. */
  #begin(video: Video): void {
    video.address = video.element.currentSrc || video.poster.address;
    this.#posters.follow(video);
    this.#settle(video);
    this.#watchFrames(video);
    if (!video.isAwaitingFrame) this.#look(video);
  }

  #watchFrames(video: Video): void {
    if (video.frameCallback !== undefined || !this.#isWatched(video)) return;
    video.frameCallback = video.element.requestVideoFrameCallback(() => {
      video.frameCallback = undefined;
      if (!video.element.seeking) video.isAwaitingFrame = false;
      this.#watchFrames(video);
      this.#look(video);
    });
  }

  #look(video: Video): void {
    // On its way to another place, it still shows the frame that it leaves.
    if (!this.#isWatched(video) || !hasFrame(video.element) || video.element.seeking) return;
    if (mayShowFrame(video) || video.frame === 'none') this.#frames.look(video);
  }

  #isWatched(video: Video): boolean {
    return this.#onPage.has(video) && isWatched(video, this.#policy);
  }

  #played(video: Video): void {
    video.hasStarted = true;
    if (video.cover === 'veiled') pause(video);
    this.#begin(video);
  }

  #sought(video: Video): void {
    video.hasStarted = true;
    if (video.element.loop && video.element.currentTime === 0 && video.isStartSafe) return;
    video.isAwaitingFrame = true;
    this.#frames.hide(video);
  }

  #arrived(video: Video): void {
    video.isAwaitingFrame = false;
    this.#begin(video);
  }

  #smallWindow(video: Video, isOpen: boolean): void {
    video.isInPictureInPicture = isOpen;
    this.#begin(video);
    const isSeen =
      video.cover === 'shown' || video.cover === 'shown-by-person' || video.cover === 'left-alone';
    if (isOpen && !isSeen) leavePictureInPicture(video);
  }

  #resized(video: Video, longerEdgePx: number): void {
    const wasTooSmall = isTooSmall(video, this.#policy);
    video.longerEdgePx = longerEdgePx;
    // Nobody has looked at what it played while it was small.
    if (wasTooSmall && video.frame !== 'none') video.frame = 'new';
    this.#begin(video);
  }

  #moved(video: Video, isVisible: boolean): void {
    video.isVisible = isVisible;
    video.prioritise?.(isVisible);
    video.poster.isVisible = isVisible;
    video.poster.prioritise?.(isVisible);
    this.#tools.onChanged(video, false);
  }

  /** Evidence, what may be seen, and policy -> cover. */
  #settle(video: Video): void {
    if (!this.#onPage.has(video)) return;
    const { cover, reasons } = coverOfVideo(video, this.#policy, isTooSmall(video, this.#policy));
    this.#cover(video, cover, reasons);
  }

  #cover(video: Video, cover: Cover, reasons: readonly Reason[]): void {
    const isNew = video.cover !== cover || video.reasons !== reasons;
    video.cover = cover;
    video.reasons = reasons;
    const look =
      cover === 'waiting' && video.wasShown
        ? lookOf({ ...video, cover: 'veiled' }, this.#policy)
        : lookOf(video, this.#policy);
    this.#tools.gate.mark(video.element, 'element', look);
    if (cover === 'veiled') stopVideo(video);
    if (cover === 'unjudged') leavePictureInPicture(video);
    if (isNew) this.#tools.onChanged(video, false);
  }
}

/** What decides whether a frame counts as safe: under another one, frames are judged anew. */
function whatIsSafe(policy: Policy | undefined): string | undefined {
  return policy && JSON.stringify([policy.thresholds, policy.whenUnsure]);
}
