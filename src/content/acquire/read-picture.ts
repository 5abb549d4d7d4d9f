import type { PictureSource } from '../../contract/judge-messages.ts';
import { blendTaps } from '../../core/image/model-input.ts';
import type { SizePx } from '../../core/image/size-px.ts';
import { drawTaps } from '../../platform/draw-model-input.ts';
import { modelEdgePx } from './read-drawable.ts';
import { toBase64 } from './to-base64.ts';

/**
 * Pictures of fewer pixels are decoded in less than a millisecond. Drawings in SVG are mostly among them, and those
 * must be drawn as they are: a copy has no more of them than their natural size, however large they are shown.
 */
const smallestCopyPx = 512 * 512;
/** A copy of this many takes 64 MB; beyond it, a long task hurts less. */
const largestCopyPx = 16_000_000;

/**
 * The pixels that a loaded image shows now, as the judge takes them. The page's own thread does this, so that it is
 * done in three tasks: to decode a copy, to draw it, to blend and write it.
 * @returns undefined where this origin may not read them. Never rejects.
 */
export async function readPicture(image: HTMLImageElement): Promise<PictureSource | undefined> {
  // An SVG without a size of its own has no natural size; browsers lay it out at 300 x 150.
  const size = { widthPx: image.naturalWidth || 300, heightPx: image.naturalHeight || 150 };
  try {
    const pixels = await drawInSteps(image, size);
    await nextTask();
    const rgbBase64 = toBase64(blendTaps(pixels, size, modelEdgePx));
    return { kind: 'pixels', rgbBase64, ...size, motion: 'stays' };
  } catch {
    return undefined; // a SecurityError: the caller asks by address, or says that it could not be judged
  }
}

async function drawInSteps(image: HTMLImageElement, size: SizePx): Promise<readonly Uint8ClampedArray[]> {
  const areaPx = size.widthPx * size.heightPx;
  if (areaPx < smallestCopyPx || areaPx > largestCopyPx) return drawTaps(image, size, modelEdgePx);
  const copy = await createImageBitmap(image);
  try {
    await nextTask();
    return drawTaps(copy, size, modelEdgePx);
  } finally {
    copy.close();
  }
}

/** Unlike a timer, it does not wait for a second in a page that nobody sees. */
function nextTask(): Promise<void> {
  return scheduler.postTask(() => undefined);
}
