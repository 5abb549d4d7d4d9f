import { type SeededRandom, seededRandom } from '../fixtures/seeded-random.ts';
import { type Colour, mix, type Painter } from './paint-picture.ts';

/** One colour. */
export function plain(colour: Colour): Painter {
  return () => colour;
}

/** From one colour to another along a direction. */
export function ramp(from: Colour, to: Colour, angle: number): Painter {
  const [alongX, alongY] = [Math.cos(angle), Math.sin(angle)];
  return (x, y) => mix(from, to, (x * alongX + y * alongY) / (Math.abs(alongX) + Math.abs(alongY)));
}

/** Squares of two colours, `count` along an edge. */
export function checkerboard(first: Colour, second: Colour, count: number): Painter {
  return (x, y) => ((Math.floor(x * count) + Math.floor(y * count)) % 2 === 0 ? first : second);
}

/** Smooth noise in every channel, `cells` blobs along an edge; at 224 cells it is noise in every pixel. */
export function noise(seed: number, cells: number): Painter {
  const grid = randomGrid(seededRandom(seed), cells + 2);
  return (x, y) => {
    const [left, top] = [Math.floor(x * cells), Math.floor(y * cells)];
    const corner = (dx: number, dy: number) => grid[(top + dy) * (cells + 2) + left + dx] ?? [0, 0, 0];
    const [shareX, shareY] = [x * cells - left, y * cells - top];
    return mix(mix(corner(0, 0), corner(1, 0), shareX), mix(corner(0, 1), corner(1, 1), shareX), shareY);
  };
}

/** Overlapping discs of random size and place, in shades from one colour to another. */
export function discs(seed: number, colours: readonly [from: Colour, to: Colour]): Painter {
  const random = seededRandom(seed);
  const painted = Array.from({ length: 12 }, () => ({
    x: random(),
    y: random(),
    radius: 0.05 + 0.2 * random(),
    colour: mix(colours[0], colours[1], random()),
  }));
  return (x, y) => {
    const top = painted.findLast((disc) => Math.hypot(x - disc.x, y - disc.y) < disc.radius);
    return top?.colour ?? [225, 222, 214];
  };
}

/** A few wide spots that fade into one another, as light does on a curved body. */
export function softBlobs(seed: number, colours: readonly [from: Colour, to: Colour]): Painter {
  const random = seededRandom(seed);
  const spots = Array.from({ length: 6 }, () => ({ x: random(), y: random(), width: 0.1 + 0.25 * random() }));
  return (x, y) => {
    const light = spots.map((spot) => Math.exp(-(((x - spot.x) ** 2 + (y - spot.y) ** 2) / spot.width ** 2)));
    return mix(colours[0], colours[1], Math.min(1, Math.max(...light)));
  };
}

function randomGrid(random: SeededRandom, edge: number): Colour[] {
  return Array.from({ length: edge * edge }, () => [255 * random(), 255 * random(), 255 * random()]);
}
