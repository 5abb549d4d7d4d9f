/** Scene units: the picture is 1 wide and 1 high, x to the right, y down. */
export type Point = { readonly x: number; readonly y: number };

/** Edges fade over this width, about one pixel of a 512 px picture, so that they are not jagged. */
const edgeWidth = 0.0025;

/** 0 at `from` and before, 1 at `to` and after, smooth between; `from` may be the larger one. */
export function smoothstep(from: number, to: number, value: number): number {
  const part = Math.min(1, Math.max(0, (value - from) / (to - from)));
  return part * part * (3 - 2 * part);
}

/** How much of a pixel a shape covers, 0 to 1. @param distance to the edge, negative inside. */
export function coverage(distance: number, softness = edgeWidth): number {
  return smoothstep(softness / 2, -softness / 2, distance);
}

/** Distance to a circle, negative inside. */
export function circle(center: Point, radius: number, { x, y }: Point): number {
  return Math.hypot(x - center.x, y - center.y) - radius;
}

/** About the distance to an ellipse, negative inside; good near the edge, which is all that painting needs. */
export function ellipse(center: Point, radii: Point, { x, y }: Point): number {
  const away = Math.hypot((x - center.x) / radii.x, (y - center.y) / radii.y);
  return (away - 1) * Math.min(radii.x, radii.y);
}

/** Distance to an upright rectangle, negative inside. */
export function box(center: Point, half: Point, { x, y }: Point): number {
  return Math.max(Math.abs(x - center.x) - half.x, Math.abs(y - center.y) - half.y);
}

/** Distance to a convex polygon, negative inside. @param corners clockwise on the screen. */
export function convex(corners: readonly Point[], { x, y }: Point): number {
  let distance = Number.NEGATIVE_INFINITY;
  let from = corners.at(-1);
  for (const to of corners) {
    if (from) {
      const edgeX = to.x - from.x;
      const edgeY = to.y - from.y;
      const outward = (edgeY * (x - from.x) - edgeX * (y - from.y)) / Math.hypot(edgeX, edgeY);
      distance = Math.max(distance, outward);
    }
    from = to;
  }
  return distance;
}

/** A bell: 1 at 0, falling to 0.61 at `width` and to 0.14 at twice that. */
export function glow(distance: number, width: number): number {
  return Math.exp(-(distance * distance) / (2 * width * width));
}
