import type { SizePx } from './size-px.ts';

/** A 2D canvas transform without rotation: x' = scaleX * x + offsetX, y' = scaleY * y + offsetY. */
export type ScaleAndOffset = {
  readonly scaleX: number;
  readonly scaleY: number;
  readonly offsetX: number;
  readonly offsetY: number;
};

/**
 * The transform under which a picture, drawn at (0, 0) with bilinear smoothing and no mip-maps
 * (`imageSmoothingQuality = 'low'`), is sampled at the points of a bilinear `align_corners` resize:
 * output pixel i reads the source at i * (size - 1) / (edgePx - 1).
 *
 * The classifier's own library resizes that way, and the resize moves probabilities far more than
 * anything else in the pipeline does, so it is pinned here for page and host alike.
 * @param size natural size of the picture in pixels, both edges >= 1.
 * @param edgePx edge of the square model input.
 * Source: models/nsfw-mobilenet-v2/card.md, "Preprocessing".
 */
export function alignCornersTransform(size: SizePx, edgePx: number): ScaleAndOffset {
  // A picture one pixel wide has no second corner to align to: stretch it instead.
  const scaleX = size.widthPx > 1 ? (edgePx - 1) / (size.widthPx - 1) : edgePx;
  const scaleY = size.heightPx > 1 ? (edgePx - 1) / (size.heightPx - 1) : edgePx;
  return {
    scaleX,
    scaleY,
    offsetX: size.widthPx > 1 ? 0.5 - scaleX / 2 : 0,
    offsetY: size.heightPx > 1 ? 0.5 - scaleY / 2 : 0,
  };
}

/**
 * Turns canvas pixels into the bytes that the model reads.
 * @param rgba row-major, length 4 * edgePx * edgePx, 0 to 255, not premultiplied (as getImageData gives them).
 * @returns RGB bytes, row-major, length 3 * edgePx * edgePx.
 *
 * Transparent pictures are laid on white, as most pages show them. Opaque ones keep their colours even
 * in the outermost row, where the transform above covers a pixel only in part and leaves it translucent.
 */
export function toModelInput(rgba: Uint8ClampedArray, edgePx: number): Uint8Array {
  const isTransparent = hasTransparentInterior(rgba, edgePx);
  const rgb = new Uint8Array(3 * edgePx * edgePx);
  for (let pixel = 0, from = 0, to = 0; pixel < edgePx * edgePx; pixel++, from += 4, to += 3) {
    const opacity = isTransparent ? byteAt(rgba, from + 3) / 255 : 1;
    for (let channel = 0; channel < 3; channel++) {
      rgb[to + channel] = Math.round(255 + (byteAt(rgba, from + channel) - 255) * opacity);
    }
  }
  return rgb;
}

function hasTransparentInterior(rgba: Uint8ClampedArray, edgePx: number): boolean {
  for (let row = 1; row < edgePx - 1; row++) {
    for (let column = 1; column < edgePx - 1; column++) {
      if (byteAt(rgba, 4 * (row * edgePx + column) + 3) < 255) return true;
    }
  }
  return false;
}

function byteAt(bytes: Uint8ClampedArray, index: number): number {
  return bytes[index] ?? 0;
}
