import type { PictureSource } from '../../contract/messages.ts';
import { type Thumbnail, thumbnailEdgePx, toThumbnail } from '../../core/image/thumbnail.ts';
import { readDrawable } from '../acquire/read-drawable.ts';

/** The classifier reads 224 px; a frame larger than this is made smaller first, which keeps its verdict. */
const maxEdgePx = 1024;

/** The frame that a video shows now, as the judge takes it, and its thumbnail. */
export type ReadFrame = { readonly source: PictureSource; readonly thumbnail: Thumbnail };

/** Why there is no frame: this origin may not read it, or nothing was painted yet. */
export type NoFrame = 'unreadable' | 'nothing';

let thumbnails: OffscreenCanvasRenderingContext2D | undefined;

/** Reads the frame in one go: a video goes on while it is drawn, and the parts of two frames make a third. */
export function readFrame(video: HTMLVideoElement): ReadFrame | NoFrame {
  const shrink = Math.min(1, maxEdgePx / Math.max(video.videoWidth, video.videoHeight));
  const widthPx = Math.max(1, Math.round(video.videoWidth * shrink));
  const heightPx = Math.max(1, Math.round(video.videoHeight * shrink));
  const still = new OffscreenCanvas(widthPx, heightPx);
  still.getContext('2d', { willReadFrequently: true })?.drawImage(video, 0, 0, widthPx, heightPx);
  const thumbnail = drawThumbnail(still);
  if (typeof thumbnail === 'string') return thumbnail;
  const source = readDrawable(still, { widthPx, heightPx });
  return source ? { source, thumbnail } : 'unreadable';
}

/** A tiny copy of what is shown now. */
export function drawThumbnail(drawable: CanvasImageSource): Thumbnail | NoFrame {
  const edgePx = thumbnailEdgePx;
  try {
    thumbnails ??= newContext(edgePx);
    thumbnails.clearRect(0, 0, edgePx, edgePx);
    thumbnails.drawImage(drawable, 0, 0, edgePx, edgePx);
    const rgba = thumbnails.getImageData(0, 0, edgePx, edgePx).data;
    return rgba.some((value) => value > 0) ? toThumbnail(rgba) : 'nothing';
  } catch {
    thumbnails = undefined; // a canvas that has seen an unreadable frame stays unreadable
    return 'unreadable';
  }
}

function newContext(edgePx: number): OffscreenCanvasRenderingContext2D {
  const context = new OffscreenCanvas(edgePx, edgePx).getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('no 2D canvas to be had');
  return context;
}
