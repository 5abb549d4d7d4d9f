import type { Failure } from '../core/failure.ts';
import { drawModelInput } from '../platform/draw-model-input.ts';
import { withTimeout } from '../platform/with-timeout.ts';
import type { DecodedPicture } from './decode-picture.ts';

const sampleTimeoutMs = 10_000;
/** Videos whose file is kept open between samples; each holds a few megabytes that were read ahead. */
const maxPlayers = 3;
/** A player that nobody asks any more lets go of its file. */
const idleMs = 15_000;

type Player = {
  readonly video: HTMLVideoElement;
  queue: Promise<unknown>;
  idleTimer: ReturnType<typeof setTimeout>;
};

const players = new Map<string, Player>();

/**
 * One frame of a video that the page may not read. Our own page may, because the browser lets an extension read
 * what it has host permissions for. The request carries no cookies.
 * @param atSeconds place in the video; behind its end the last frame is taken.
 * @returns the frame, or why there is none. Never rejects.
 */
export async function sampleVideo(
  url: string,
  atSeconds: number,
  edgePx: number,
): Promise<DecodedPicture | Failure> {
  const player = playerFor(url);
  // One place after the other: a seek ends the one before it.
  const sample = player.queue.then(() => readAt(player.video, atSeconds, edgePx));
  player.queue = sample.catch(() => undefined); // told to whoever asked for it, below
  try {
    return await withTimeout(sample, { timeoutMs: sampleTimeoutMs, label: 'sample video' });
  } catch {
    close(url); // a media element says no more than that it could not
    return { kind: 'unreadable' };
  }
}

function playerFor(url: string): Player {
  const known = players.get(url);
  clearTimeout(known?.idleTimer);
  players.delete(url);
  for (const oldest of players.keys()) if (players.size >= maxPlayers) close(oldest);
  const idleTimer = setTimeout(() => close(url), idleMs);
  const player = known ? Object.assign(known, { idleTimer }) : { ...open(url), idleTimer };
  players.set(url, player);
  return player;
}

function open(url: string): Pick<Player, 'video' | 'queue'> {
  const video = document.createElement('video');
  video.crossOrigin = 'anonymous';
  video.muted = true;
  video.preload = 'auto';
  const queue = once(video, 'loadeddata');
  video.src = url;
  return { video, queue };
}

function close(url: string): void {
  const player = players.get(url);
  players.delete(url);
  clearTimeout(player?.idleTimer);
  player?.video.removeAttribute('src');
  player?.video.load();
}

async function readAt(video: HTMLVideoElement, atSeconds: number, edgePx: number): Promise<DecodedPicture> {
  if (video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA) throw new Error('the video did not load');
  const place = Math.min(atSeconds, Math.max(0, video.duration - 0.05));
  if (Math.abs(video.currentTime - place) > 0.001) {
    const sought = once(video, 'seeked');
    video.currentTime = place;
    await sought;
  }
  const size = { widthPx: video.videoWidth, heightPx: video.videoHeight };
  const still = new OffscreenCanvas(size.widthPx, size.heightPx);
  still.getContext('2d', { willReadFrequently: true })?.drawImage(video, 0, 0);
  return { size, rgb: drawModelInput(still, size, edgePx), others: [] };
}

/** Rejects when the element fails first. */
function once(video: HTMLVideoElement, name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    video.addEventListener(name, () => resolve(), { once: true });
    video.addEventListener('error', () => reject(new Error('the video failed')), { once: true });
  });
}
