/**
 * A tiny copy of what a canvas or a video shows, by which a change is seen without a classifier:
 * RGB, row-major, length 3 * thumbnailEdgePx ** 2.
 */
export type Thumbnail = Uint8ClampedArray;

export const thumbnailEdgePx = 16;

/** RGBA pixels of `thumbnailEdgePx` squared -> thumbnail, laid on white where they are transparent. */
export function toThumbnail(rgba: Uint8ClampedArray): Thumbnail {
  const rgb = new Uint8ClampedArray((rgba.length / 4) * 3);
  for (let from = 0, to = 0; from < rgba.length; from += 4, to += 3) {
    const opacity = (rgba[from + 3] ?? 0) / 255; // all indices are inside by the lengths above
    for (let channel = 0; channel < 3; channel++) {
      rgb[to + channel] = (rgba[from + channel] ?? 0) * opacity + 255 * (1 - opacity);
    }
  }
  return rgb;
}

/** Mean absolute difference of two thumbnails, 0 to 255 a channel. */
export function thumbnailDifference(left: Thumbnail, right: Thumbnail): number {
  let sum = 0;
  for (const [index, value] of left.entries()) sum += Math.abs(value - (right[index] ?? 0));
  return sum / left.length;
}
