/** A decoded image: RGBA, row by row, 0 to 255, not premultiplied. */
export type Pixels = {
  readonly widthPx: number;
  readonly heightPx: number;
  /** Length = 4 * widthPx * heightPx. */
  readonly rgba: Uint8Array | Uint8ClampedArray;
};
