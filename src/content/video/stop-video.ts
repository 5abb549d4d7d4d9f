import { logProblem } from '../../platform/log.ts';
import type { Video } from './video.ts';

/** A page that starts a veiled video again and again is let be after so many times: it plays under its veil. */
const maxPauses = 3;

/** Ends what a veil does not reach: the sound and the further frames, the small window, the full screen. */
export function stopVideo(video: Video): void {
  pause(video);
  leavePictureInPicture(video);
  // The veil's words and buttons cannot lie over what fills the screen.
  if (isFullscreen(video.element)) attempt('leave full screen', () => document.exitFullscreen());
}

/** Pauses a veiled video, and remembers whose doing that was. */
export function pause(video: Video): void {
  if (video.element.paused || video.pauses >= maxPauses) return;
  video.pauses += 1;
  video.element.pause();
}

/** Goes on with what `pause` has stopped, because a person wants to see it. */
export function resume(video: Video): void {
  if (video.pauses > 0 && video.element.paused) attempt('play', () => video.element.play());
  video.pauses = 0;
}

/** No style of a page reaches the small window: what may not be seen must leave it. */
export function leavePictureInPicture(video: Video): void {
  if (video.isInPictureInPicture) attempt('leave small window', () => document.exitPictureInPicture());
}

function isFullscreen(element: Element): boolean {
  for (let inner: Node = element; ; ) {
    const root = inner.getRootNode();
    if (!(root instanceof Document || root instanceof ShadowRoot)) return false;
    if (root.fullscreenElement?.contains(inner)) return true;
    if (root instanceof Document) return false;
    inner = root.host;
  }
}

/** What cannot be stopped stays covered all the same. */
function attempt(step: string, act: () => Promise<void>): void {
  act().catch((problem: unknown) => logProblem(step, problem));
}
