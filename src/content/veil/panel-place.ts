import { isOccluded } from './is-occluded.ts';

/** Panels smaller than this would hide more than they say; the context menu still works there. */
const smallestPanelPx = 28;
/** Where the panel goes: the picture's box inside the window; undefined where it would be in the way. */
export function panelPlace(image: Element): DOMRect | undefined {
  const box = image.getBoundingClientRect();
  const left = Math.max(box.left, 0);
  const top = Math.max(box.top, 0);
  const width = Math.min(box.right, innerWidth) - left;
  const height = Math.min(box.bottom, innerHeight) - top;
  if (width < smallestPanelPx || height < smallestPanelPx) return undefined;
  if (!image.checkVisibility({ visibilityProperty: true })) return undefined;
  if (isOccluded(image, { x: left + width / 2, y: top + height / 2 })) return undefined;
  return new DOMRect(left, top, width, height);
}
