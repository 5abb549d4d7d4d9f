import { type Glance, glanceSize, pointsEdgePx, toGlance } from '../../core/canvas/glance.ts';
import { thumbnailEdgePx } from '../../core/image/thumbnail.ts';

let context: OffscreenCanvasRenderingContext2D | undefined;

/** What a canvas shows now. @returns undefined where this origin may not read it. */
export function readGlance(canvas: HTMLCanvasElement): Glance | undefined {
  const { widthPx, heightPx } = glanceSize;
  const small = contextForGlances();
  small.clearRect(0, 0, widthPx, heightPx);
  try {
    // A canvas with an edge of 0 cannot be drawn, and shows nothing.
    if (canvas.width > 0 && canvas.height > 0) draw(small, canvas);
    return toGlance(small.getImageData(0, 0, widthPx, heightPx).data);
  } catch {
    context = undefined; // a canvas that has seen unreadable pixels stays unreadable
    return undefined; // a SecurityError: the caller says so
  }
}

function draw(small: OffscreenCanvasRenderingContext2D, canvas: HTMLCanvasElement): void {
  small.imageSmoothingEnabled = false;
  small.drawImage(canvas, 0, 0, pointsEdgePx, pointsEdgePx);
  small.imageSmoothingEnabled = true;
  // The mean of all pixels: 'low' would look at a few of them, and a page could draw between those.
  small.imageSmoothingQuality = 'medium';
  small.drawImage(canvas, pointsEdgePx, 0, thumbnailEdgePx, thumbnailEdgePx);
}

function contextForGlances(): OffscreenCanvasRenderingContext2D {
  if (context) return context;
  // Not for frequent reading: that would bring every whole canvas over from the graphics card to be made small here.
  const made = new OffscreenCanvas(glanceSize.widthPx, glanceSize.heightPx).getContext('2d', {
    willReadFrequently: false,
  });
  if (!made) throw new Error('no 2D canvas to be had');
  context = made;
  return made;
}
