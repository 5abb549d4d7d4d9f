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
export function showsNothingYet(video: Video): boolean {
  if (!showsNothing(video.poster)) return false;
  return (
    isAudio(video.element) || (video.element.readyState === HTMLMediaElement.HAVE_NOTHING && isIdle(video))
  );
}

function isIdle({ element, hasFailed, hasStarted }: Video): boolean {
  if (element.srcObject !== null) return false;
  switch (element.networkState) {
    case HTMLMediaElement.NETWORK_EMPTY:
      return true;
    case HTMLMediaElement.NETWORK_IDLE:
      // A file that has come and is not read yet is "idle", too: only one that nobody asked for shows nothing.
      return element.preload === 'none' && !hasStarted && !element.autoplay;
    default:
      return hasFailed; // without a failure, "no source" means that one was chosen but a moment ago
  }
}

/** Its tracks are known, and none is a picture. */
function isAudio({ readyState, videoWidth }: HTMLVideoElement): boolean {
  return readyState >= HTMLMediaElement.HAVE_METADATA && videoWidth === 0;
}
