import { type Thumbnail, thumbnailEdgePx, toThumbnail } from '../core/image/thumbnail.ts';

/** Why there is no thumbnail: this origin may not read the pixels, or none was painted yet. */
export type NoThumbnail = 'unreadable' | 'nothing';

let thumbnails: OffscreenCanvasRenderingContext2D | undefined;

/** A tiny copy of what an image, a canvas or a video shows now. Never throws. */
export function drawThumbnail(drawable: CanvasImageSource): Thumbnail | NoThumbnail {
  const edgePx = thumbnailEdgePx;
  try {
    thumbnails ??= newContext(edgePx);
    thumbnails.clearRect(0, 0, edgePx, edgePx);
    thumbnails.drawImage(drawable, 0, 0, edgePx, edgePx);
    const rgba = thumbnails.getImageData(0, 0, edgePx, edgePx).data;
    return rgba.some((value) => value > 0) ? toThumbnail(rgba) : 'nothing';
  } catch {
    thumbnails = undefined; // a canvas that has seen an unreadable picture stays unreadable
    return 'unreadable';
  }
}

function newContext(edgePx: number): OffscreenCanvasRenderingContext2D {
  const context = new OffscreenCanvas(edgePx, edgePx).getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('no 2D canvas to be had');
  return context;
}
