/** A picture's size in its own pixels. */
export type SizePx = { readonly widthPx: number; readonly heightPx: number };

/**
 * Whether two sizes can be one picture at two densities. The page sees a `srcset` picture divided by its
 * density and cut to whole pixels (Chromium 156 gives 25 px at 2x as 12), so only the shape can be compared,
 * to within one pixel of the smaller one.
 */
export function haveSameShape(left: SizePx, right: SizePx): boolean {
  const smaller = left.widthPx * left.heightPx <= right.widthPx * right.heightPx ? left : right;
  const larger = smaller === left ? right : left;
  return (
    larger.widthPx * (smaller.heightPx - 1) <= larger.heightPx * (smaller.widthPx + 1) &&
    larger.heightPx * (smaller.widthPx - 1) <= larger.widthPx * (smaller.heightPx + 1)
  );
}
