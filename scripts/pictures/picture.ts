/** Row-major RGBA pixels, 4 * widthPx * heightPx bytes, not premultiplied. */
export type Picture = {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly rgba: Uint8ClampedArray;
};
