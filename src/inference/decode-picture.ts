import type { Failure } from '../core/failure.ts';
import { maxPicturePx } from '../core/image/limits.ts';
import { readImageSize } from '../core/image/read-image-size.ts';
import type { SizePx } from '../core/image/size-px.ts';
import { animatableType, sniffAnimation } from '../core/image/sniff-animation.ts';
import { drawModelInput } from '../platform/draw-model-input.ts';
import { withTimeout } from '../platform/with-timeout.ts';
import { decodeAnimation } from './decode-animation.ts';

/** The largest pictures take 2 s on a slow machine. */
const decodeTimeoutMs = 15_000;

export type DecodedPicture = {
  /** As an `<img>` would tell it: turned by EXIF. */
  readonly size: SizePx;
  /** Model input, length 3 * edgePx * edgePx. */
  readonly rgb: Uint8Array;
  /** Model inputs of the other scenes of an animation; empty for a still picture. */
  readonly others: readonly Uint8Array[];
};

/**
 * Bytes -> model input, with the browser's own decoders; of an animation, one for each scene.
 * @returns the input, or why there is none. Never rejects.
 */
export async function decodePicture(
  bytes: Uint8Array<ArrayBuffer>,
  edgePx: number,
): Promise<DecodedPicture | Failure> {
  const declared = readImageSize(bytes);
  if (declared && declared.widthPx * declared.heightPx > maxPicturePx) return { kind: 'too-large' };
  if (declared && declared.widthPx * declared.heightPx === 0) return { kind: 'empty-picture' };
  const drawing = draw(bytes, edgePx);
  try {
    return await withTimeout(drawing, { timeoutMs: decodeTimeoutMs, label: 'decode' });
  } catch {
    // a decoder says no more than that it could not
    return { kind: 'not-a-picture' };
  }
}

function draw(bytes: Uint8Array<ArrayBuffer>, edgePx: number): Promise<DecodedPicture | Failure> {
  if (looksLikeSvg(bytes)) return drawElement(bytes, edgePx);
  const type = animatableType(bytes);
  if (!type || sniffAnimation(bytes) === 'still') return drawRaster(bytes, edgePx);
  // Of a cut-off animation a page shows the frames that have come; only an image element decodes those.
  return decodeAnimation(bytes, type, edgePx).catch(() => drawRaster(bytes, edgePx));
}

async function drawRaster(bytes: Uint8Array<ArrayBuffer>, edgePx: number): Promise<DecodedPicture | Failure> {
  const bitmap = await createImageBitmap(new Blob([bytes])).catch(() => undefined);
  // A page shows the part of a cut-off file that has come; only an image element decodes that too.
  if (!bitmap) return drawElement(bytes, edgePx);
  try {
    return drawDecoded(bitmap, { widthPx: bitmap.width, heightPx: bitmap.height }, edgePx);
  } finally {
    bitmap.close();
  }
}

/** Decodes as a page does. It takes SVG as well, and runs neither its scripts nor its outside requests. */
async function drawElement(
  bytes: Uint8Array<ArrayBuffer>,
  edgePx: number,
): Promise<DecodedPicture | Failure> {
  const type = looksLikeSvg(bytes) ? 'image/svg+xml' : '';
  const url = URL.createObjectURL(new Blob([bytes], { type }));
  try {
    const image = await loadImage(url);
    // An SVG without a size of its own is drawn at the size that browsers give such images.
    const size = { widthPx: image.naturalWidth || 300, heightPx: image.naturalHeight || 150 };
    return drawDecoded(image, size, edgePx);
  } finally {
    URL.revokeObjectURL(url);
  }
}

function loadImage(url: string): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const image = new Image();
    image.addEventListener('load', () => resolve(image));
    image.addEventListener('error', () => reject(new Error('the image element could not decode it')));
    image.src = url;
  });
}

function drawDecoded(source: CanvasImageSource, size: SizePx, edgePx: number): DecodedPicture | Failure {
  if (size.widthPx * size.heightPx > maxPicturePx) return { kind: 'too-large' };
  return { size, rgb: drawModelInput(source, size, edgePx), others: [] };
}

/** SVG has no magic bytes: an `<svg` near the start of something that begins like markup. */
function looksLikeSvg(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 4096)).trimStart();
  return start.startsWith('<') && start.includes('<svg');
}
