import { isOccluded } from '../veil/is-occluded.ts';

/** From the picture's corner, in CSS pixels. */
const marginPx = 6;
/** Where a badge of usual size has its middle, from its own corner. */
const middle = { x: 16, y: 12 };

/** The corner of a picture where its badge goes; undefined where it would be out of sight or in the way. */
export function badgePlace(picture: Element): { readonly x: number; readonly y: number } | undefined {
  const box = picture.getBoundingClientRect();
  const [x, y] = [Math.max(box.left, 0) + marginPx, Math.max(box.top, 0) + marginPx];
  const isInside =
    x + 2 * middle.x < Math.min(box.right, innerWidth) &&
    y + 2 * middle.y < Math.min(box.bottom, innerHeight);
  if (!isInside || !picture.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
    return undefined;
  return isOccluded(picture, { x: x + middle.x, y: y + middle.y }) ? undefined : { x, y };
}
