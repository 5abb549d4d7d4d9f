import type { Failure } from '../core/failure.ts';
import { maxPicturePx } from '../core/image/limits.ts';
import { readImageSize } from '../core/image/read-image-size.ts';
import type { SizePx } from '../core/image/size-px.ts';
import { drawModelInput } from '../platform/draw-model-input.ts';
import { withTimeout } from '../platform/with-timeout.ts';

/** The largest pictures take 2 s on a slow machine. */
const decodeTimeoutMs = 15_000;

export type DecodedPicture = {
  /** As an `<img>` would tell it: turned by EXIF. */
  readonly size: SizePx;
  /** Model input, length 3 * edgePx * edgePx. */
  readonly rgb: Uint8Array;
};

/**
 * Bytes -> model input, with the browser's own decoders; of an animation, the first frame.
 * @returns the input, or why there is none. Never rejects.
 */
export async function decodePicture(
  bytes: Uint8Array<ArrayBuffer>,
  edgePx: number,
): Promise<DecodedPicture | Failure> {
  const declared = readImageSize(bytes);
  if (declared && declared.widthPx * declared.heightPx > maxPicturePx) return { kind: 'too-large' };
  if (declared && declared.widthPx * declared.heightPx === 0) return { kind: 'empty-picture' };
  const drawing = looksLikeSvg(bytes) ? drawSvg(bytes, edgePx) : drawBitmap(bytes, edgePx);
  try {
    return await withTimeout(drawing, { timeoutMs: decodeTimeoutMs, label: 'decode' });
  } catch {
    // a decoder says no more than that it could not
    return { kind: 'not-a-picture' };
  }
}

async function drawBitmap(bytes: Uint8Array<ArrayBuffer>, edgePx: number): Promise<DecodedPicture | Failure> {
  const bitmap = await createImageBitmap(new Blob([bytes]));
  const size = { widthPx: bitmap.width, heightPx: bitmap.height };
  try {
    return drawDecoded(bitmap, size, edgePx);
  } finally {
    bitmap.close();
  }
}

/** createImageBitmap does not take SVG files; an image element does, without scripts and outside requests. */
async function drawSvg(bytes: Uint8Array<ArrayBuffer>, edgePx: number): Promise<DecodedPicture | Failure> {
  const image = new Image();
  const url = URL.createObjectURL(new Blob([bytes], { type: 'image/svg+xml' }));
  try {
    image.src = url;
    await image.decode();
    // An SVG without a size of its own is drawn at the size that browsers give such images.
    const size = { widthPx: image.naturalWidth || 300, heightPx: image.naturalHeight || 150 };
    return drawDecoded(image, size, edgePx);
  } finally {
    URL.revokeObjectURL(url);
  }
}

function drawDecoded(source: CanvasImageSource, size: SizePx, edgePx: number): DecodedPicture | Failure {
  if (size.widthPx * size.heightPx > maxPicturePx) return { kind: 'too-large' };
  return { size, rgb: drawModelInput(source, size, edgePx) };
}

/** SVG has no magic bytes: an `<svg` near the start of something that begins like markup. */
function looksLikeSvg(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 4096)).trimStart();
  return start.startsWith('<') && start.includes('<svg');
}
