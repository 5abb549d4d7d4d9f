import { isBlank } from '../../core/canvas/is-blank.ts';
import { type Thumbnail, thumbnailEdgePx, toThumbnail } from '../../core/image/thumbnail.ts';

/** What one look at a canvas gives. */
export type CanvasLook = { readonly thumbnail: Thumbnail; readonly isBlank: boolean };

let context: OffscreenCanvasRenderingContext2D | undefined;

/** What a canvas shows now. @returns undefined where this origin may not read it. */
export function readThumbnail(canvas: HTMLCanvasElement): CanvasLook | undefined {
  const tiny = contextForThumbnails();
  tiny.clearRect(0, 0, thumbnailEdgePx, thumbnailEdgePx);
  try {
    // A canvas with an edge of 0 cannot be drawn, and shows nothing.
    if (canvas.width > 0 && canvas.height > 0) {
      tiny.drawImage(canvas, 0, 0, thumbnailEdgePx, thumbnailEdgePx);
    }
    const { data } = tiny.getImageData(0, 0, thumbnailEdgePx, thumbnailEdgePx);
    return { thumbnail: toThumbnail(data), isBlank: isBlank(data) };
  } catch {
    context = undefined; // a canvas that has seen unreadable pixels stays unreadable
    return undefined; // a SecurityError: the caller says so
  }
}

function contextForThumbnails(): OffscreenCanvasRenderingContext2D {
  if (context) return context;
  // Not for frequent reading: that would bring every whole canvas over from the graphics card to be made small here.
  const made = new OffscreenCanvas(thumbnailEdgePx, thumbnailEdgePx).getContext('2d', {
    willReadFrequently: false,
  });
  if (!made) throw new Error('no 2D canvas to be had');
  // The mean of all pixels: 'low' would look at a few of them, and a page could draw between those.
  made.imageSmoothingQuality = 'medium';
  context = made;
  return made;
}
