import { showsNothing } from './poster-judge.ts';
import type { Video } from './video.ts';

/** Whether the poster may be what is seen: before the first play, or while no frame has come. */
export function mayShowPoster({ element, poster, hasStarted }: Video): boolean {
  if (showsNothing(poster)) return false;
  return !hasStarted || !hasFrame(element);
}

/**
 * Whether a frame may be seen, now or before an event can tell. A poster stays in front of the frames until the video
 * plays; one that plays by itself gives no warning.
 */
export function mayShowFrame(video: Video): boolean {
  const { element, poster, hasStarted } = video;
  if (isAudio(element)) return false;
  return hasStarted || showsNothing(poster) || element.autoplay;
}

/** Whether the element holds a frame that can be drawn. */
export function hasFrame(element: HTMLVideoElement): boolean {
  return element.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA && element.videoWidth > 0;
}

/** Whether neither a poster nor a frame is there, nor on its way: a player before its first use, a sound, an error. */
export function showsNothingYet({ element, poster, hasFailed }: Video): boolean {
  if (!showsNothing(poster)) return false;
  return (
    isAudio(element) || (element.readyState === HTMLMediaElement.HAVE_NOTHING && isIdle(element, hasFailed))
  );
}

/** A source was chosen but a moment ago where there is "no source" and no failure. */
function isIdle({ networkState, srcObject }: HTMLVideoElement, hasFailed: boolean): boolean {
  if (srcObject !== null || networkState === HTMLMediaElement.NETWORK_LOADING) return false;
  return hasFailed || networkState !== HTMLMediaElement.NETWORK_NO_SOURCE;
}

/** Its tracks are known, and none is a picture. */
function isAudio({ readyState, videoWidth }: HTMLVideoElement): boolean {
  return readyState >= HTMLMediaElement.HAVE_METADATA && videoWidth === 0;
}
