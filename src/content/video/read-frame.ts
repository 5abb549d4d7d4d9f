import type { PictureSource } from '../../contract/judge-messages.ts';
import type { Thumbnail } from '../../core/image/thumbnail.ts';
import { drawThumbnail, type NoThumbnail } from '../../platform/draw-thumbnail.ts';
import { ownCopy } from '../../platform/own-copy.ts';
import { readDrawable } from '../acquire/read-drawable.ts';

/** The classifier reads 224 px; a frame larger than this is made smaller first, which keeps its verdict. */
const maxEdgePx = 1024;

/** The frame that a video shows now, as the judge takes it, and its thumbnail. */
export type ReadFrame = { readonly source: PictureSource; readonly thumbnail: Thumbnail };

/** Reads the frame in one go: a video goes on while it is drawn, and the parts of two frames make a third. */
export function readFrame(video: HTMLVideoElement): ReadFrame | NoThumbnail {
  const still = drawStill(video);
  const read = readStill(still);
  if (read !== 'unreadable') return read;
  const own = ownCopy(still);
  return own ? readStill(own) : 'unreadable';
}

function drawStill(video: HTMLVideoElement): OffscreenCanvas {
  const shrink = Math.min(1, maxEdgePx / Math.max(video.videoWidth, video.videoHeight));
  const widthPx = Math.max(1, Math.round(video.videoWidth * shrink));
  const heightPx = Math.max(1, Math.round(video.videoHeight * shrink));
  const still = new OffscreenCanvas(widthPx, heightPx);
  still.getContext('2d', { willReadFrequently: true })?.drawImage(video, 0, 0, widthPx, heightPx);
  return still;
}

function readStill(still: OffscreenCanvas): ReadFrame | NoThumbnail {
  const thumbnail = drawThumbnail(still);
  if (typeof thumbnail === 'string') return thumbnail;
  const source = readDrawable(still, { widthPx: still.width, heightPx: still.height }, 'moves');
  return source ? { source, thumbnail } : 'unreadable';
}
