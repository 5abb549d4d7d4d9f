/**
 * Whether a thumbnail's pixels are all the same: nothing, or one colour. Exactly the same, because a thumbnail is a
 * mean, and even noise leaves its pixels a step apart.
 * @param rgba RGBA, row-major.
 */
export function isBlank(rgba: Uint8ClampedArray): boolean {
  for (let index = 4; index < rgba.length; index++) {
    if (rgba[index] !== rgba[index - 4]) return false;
  }
  return true;
}
