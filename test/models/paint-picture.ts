/** RGB, each 0 to 255; values outside are clamped when painted. */
export type Colour = readonly [red: number, green: number, blue: number];

/** The colour of a point; x and y run from 0 (left, top) to 1. */
export type Painter = (x: number, y: number) => Colour;

/** Paints a square picture. @returns RGB bytes, row-major, length 3 * edgePx * edgePx. */
export function paintPicture(painter: Painter, edgePx: number): Uint8Array {
  const pixels = new Uint8ClampedArray(3 * edgePx * edgePx);
  for (let pixel = 0; pixel < edgePx * edgePx; pixel++) {
    const [x, y] = [pixel % edgePx, Math.floor(pixel / edgePx)];
    pixels.set(painter((x + 0.5) / edgePx, (y + 0.5) / edgePx), 3 * pixel);
  }
  return new Uint8Array(pixels.buffer);
}

/** The colour between two, `share` of the way to the second. */
export function mix(from: Colour, to: Colour, share: number): Colour {
  const between = (start: number, end: number) => start + (end - start) * share;
  return [between(from[0], to[0]), between(from[1], to[1]), between(from[2], to[2])];
}
