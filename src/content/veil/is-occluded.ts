/** How far up the tree an element may be related to a picture and still count as lying on it, not over it. */
const relatedLevels = 4;

/**
 * Whether something of the page, such as a lightbox or a sticky header, lies over a point of the picture.
 * Links and badges that sites lay on their own pictures are close relatives and do not count.
 */
export function isOccluded(image: Element, point: { readonly x: number; readonly y: number }): boolean {
  const root = image.getRootNode();
  if (!(root instanceof Document || root instanceof ShadowRoot)) return true;
  const [top] = root.elementsFromPoint(point.x, point.y).filter((found) => !isOurHost(found));
  if (!top || top === image || top.contains(image)) return false;
  let ancestor: Element | null = image;
  for (let level = 0; level < relatedLevels && ancestor; level++) {
    if (ancestor.contains(top)) return false;
    ancestor = ancestor.parentElement;
  }
  return true;
}

const ourHosts = new WeakSet<Element>();

/** Tells the check which element of the page is ours. */
export function ignoreInOcclusion(host: Element): void {
  ourHosts.add(host);
}

function isOurHost(found: Element): boolean {
  return ourHosts.has(found);
}
