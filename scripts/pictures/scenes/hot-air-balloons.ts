import { brighten, mix, type Rgb, ramp, rgb } from '../color.ts';
import { cellChance, createNoise, layered, type Noise } from '../noise.ts';
import { between, pick, type Random } from '../random.ts';
import type { Scene } from '../scene.ts';
import { box, coverage, glow, type Point, smoothstep } from '../shape.ts';

const cloths = [
  ['#e4572e', '#fff3e0'],
  ['#17668c', '#f3c969'],
  ['#3c8d5a', '#f6f1e7'],
  ['#7b4b94', '#f4b6a6'],
  ['#f2a541', '#2b5d73'],
] as const;

const white = rgb('#ffffff');
const cloudShadow = rgb('#d3dfea');
const sunlight = rgb('#fffbe8');
const rope = rgb('#5d4630');
const basket = rgb('#8a6238');
const hedge = rgb('#2c5a36');
const meadows = [
  [0, rgb('#a9cdd0')],
  [0.35, rgb('#86b98e')],
  [0.7, rgb('#6aa84f')],
  [1, rgb('#3f8146')],
] as const;
const sky = [
  [0, rgb('#4f9fd8')],
  [0.4, rgb('#a9d8ee')],
  [0.66, rgb('#fff1d9')],
] as const;

type Balloon = {
  readonly at: Point;
  readonly size: number;
  readonly cloth: readonly [Rgb, Rgb];
  readonly gores: number;
};

/** Striped balloons over green hills on a clear morning. */
export function hotAirBalloons(random: Random): Scene {
  const noise = createNoise(random);
  const cloud = layered(noise, 6);
  const land = layered(noise, 4);
  const balloons = [
    inflate(random, { x: 0.84, y: 0.44 }, 0.1),
    inflate(random, { x: 0.2, y: 0.5 }, 0.085),
    inflate(random, { x: 0.6, y: 0.56 }, 0.06),
    inflate(random, { x: 0.22, y: 0.2 }, 0.15),
    inflate(random, { x: 0.56, y: 0.27 }, 0.3),
  ];
  return (point) => {
    const { x, y } = point;
    let color = ramp(sky, y);
    if (y < 0.66) {
      const thick = cloud(x * 2.1, y * 4.4);
      const lit = smoothstep(-0.1, 0.2, thick - cloud(x * 2.1 + 0.05, y * 4.4 - 0.15));
      color = mix(color, mix(cloudShadow, white, 0.3 + 0.7 * lit), 0.9 * smoothstep(0.02, 0.3, thick));
    }
    if (y > 0.56)
      for (let ridge = 0; ridge < 6; ridge++) color = paintHill(color, ridge, { land, noise, point });
    for (const balloon of balloons) color = paintBalloon(color, balloon, point);
    return color;
  };
}

function paintHill(under: Rgb, ridge: number, ground: { land: Noise; noise: Noise; point: Point }): Rgb {
  const { land, noise, point } = ground;
  const near = ridge / 5;
  const top =
    0.66 + 0.27 * near ** 1.1 + (0.08 + 0.05 * near) * land(point.x * (1.1 + 0.35 * ridge), ridge * 5);
  const depth = point.y - top + hedgeHeight(ridge, point.x);
  if (depth < -0.01) return under;
  const soil = depth - hedgeHeight(ridge, point.x);
  const stripes =
    near > 0.3 ? 0.06 * Math.sin((soil * 260) / (0.6 + near) + 7 * noise(point.x * 3, ridge)) : 0;
  const meadow = brighten(
    ramp(meadows, near),
    1 + stripes - 0.9 * near * soil + 0.06 * noise(point.x * 40, point.y * 60),
  );
  const sunlit = mix(meadow, sunlight, 0.28 * glow(soil, 0.025));
  const tone = soil < 0 ? mix(ramp(meadows, near), hedge, 0.25 + 0.65 * near) : sunlit;
  return mix(under, tone, coverage(-depth));
}

/** Rows of round bushes along some crests. */
function hedgeHeight(ridge: number, x: number): number {
  const spacing = 0.006 + 0.003 * ridge;
  const cell = Math.floor(x / spacing);
  if (cellChance(ridge, Math.floor(cell / 6), 4) < 0.45) return 0;
  const sideways = (x / spacing - cell - 0.5) * 2;
  return (
    spacing * (0.45 + 0.5 * cellChance(ridge, cell, 5)) * Math.sqrt(Math.max(0, 1 - sideways * sideways))
  );
}

function inflate(random: Random, near: Point, size: number): Balloon {
  const [first, second] = pick(random, cloths);
  const at = { x: near.x + between(random, -0.03, 0.03), y: near.y + between(random, -0.02, 0.02) };
  return { at, size, cloth: [rgb(first), rgb(second)], gores: pick(random, [8, 10, 12]) };
}

/** The bag is 1 high in its own units: widest at two fifths, drawn in to the mouth. */
function paintBalloon(under: Rgb, balloon: Balloon, point: Point): Rgb {
  const x = (point.x - balloon.at.x) / balloon.size;
  const y = (point.y - balloon.at.y) / balloon.size + 0.5;
  if (Math.abs(x) > 0.5 || y < -0.02 || y > 1.25) return under;
  const soft = 0.003 / balloon.size;
  const ropes = Math.max(Math.abs(Math.abs(x) - 0.075 + 0.12 * (y - 0.95)) - 0.006, 0.95 - y, y - 1.1);
  const weave = 0.85 + 0.25 * Math.sign(Math.sin(x * 160) * Math.sin(y * 160));
  let color = mix(under, rope, coverage(ropes, soft));
  color = mix(
    color,
    brighten(basket, weave),
    coverage(box({ x: 0, y: 1.14 }, { x: 0.055, y: 0.045 }, { x, y }), soft),
  );
  const half = halfWidth(y);
  if (half <= 0) return color;
  const turn = Math.asin(Math.max(-1, Math.min(1, x / half)));
  const bag = clothAt(balloon, turn, y);
  return mix(color, bag, Math.min(coverage(Math.abs(x) - half, soft), coverage(y - 0.97, soft)));
}

/** @param turn longitude on the bag, -pi/2 at the left edge to pi/2 at the right one. */
function clothAt({ cloth, gores }: Balloon, turn: number, y: number): Rgb {
  const along = (turn / Math.PI + 0.5) * gores;
  const fold = Math.abs((along % 1) - 0.5) * 2;
  const isBand = Math.abs(y - 0.47) < 0.045;
  const stripe = cloth[(Math.floor(along) + (isBand ? 1 : 0)) % 2] ?? cloth[0];
  const light = 0.62 + 0.5 * Math.cos(turn + 0.65) - 0.28 * smoothstep(0.35, 1, y) - 0.07 * fold * fold;
  return mix(brighten(stripe, light), sunlight, 0.35 * glow(Math.hypot(turn + 0.6, (y - 0.22) * 3), 0.35));
}

function halfWidth(y: number): number {
  if (y < 0 || y > 1) return 0;
  if (y < 0.4) return 0.42 * Math.sqrt(1 - ((0.4 - y) / 0.4) ** 2);
  const down = (y - 0.4) / 0.6;
  return 0.42 * (1 - 0.82 * down ** 1.75);
}
