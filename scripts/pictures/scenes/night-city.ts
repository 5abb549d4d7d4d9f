import { brighten, mix, type Rgb, ramp, rgb } from '../color.ts';
import { cellChance, createNoise, layered } from '../noise.ts';
import { between, type Random } from '../random.ts';
import type { Scene } from '../scene.ts';
import { circle, coverage, glow, type Point, smoothstep } from '../shape.ts';
import { starLight } from '../star-light.ts';

const white = rgb('#ffffff');
const cloudTone = rgb('#9aa7e0');
const moonlight = rgb('#dfe6ff');
const moonTone = rgb('#fdf6e3');
const deepWater = rgb('#0b1230');
const lampTones = [
  [0.5, rgb('#ff9d5c')],
  [0.75, rgb('#ffd98a')],
  [0.95, rgb('#fff4cf')],
  [1, rgb('#a9d8ff')],
] as const;

const shoreY = 0.74;

type House = { readonly left: number; readonly right: number; readonly top: number; readonly salt: number };
type Row = { readonly houses: readonly House[]; readonly wall: Rgb; readonly windowSize: Point };

/** A skyline with lit windows under the moon, mirrored in calm water. */
export function nightCity(random: Random): Scene {
  const noise = createNoise(random);
  const haze = layered(noise, 5);
  const moon = { x: between(random, 0.15, 0.85), y: between(random, 0.13, 0.22) };
  const stars = { salt: Math.floor(random() * 1e6), cells: 42, width: 0.0016, density: 0.2 };
  const rows: readonly Row[] = [
    {
      houses: buildHouses(random, { low: 0.6, high: 0.38, width: 0.06 }),
      wall: rgb('#39487f'),
      windowSize: { x: 0.008, y: 0.011 },
    },
    {
      houses: buildHouses(random, { low: 0.66, high: 0.44, width: 0.075 }),
      wall: rgb('#232d5c'),
      windowSize: { x: 0.011, y: 0.015 },
    },
    {
      houses: buildHouses(random, { low: 0.71, high: 0.56, width: 0.1 }),
      wall: rgb('#11173a'),
      windowSize: { x: 0.014, y: 0.019 },
    },
  ];
  const sky = [
    [0, rgb('#0a1033')],
    [0.4, rgb('#26306e')],
    [0.62, rgb('#6a4c93')],
    [shoreY, rgb('#e58b88')],
  ] as const;

  const above = ({ x, y }: Point): Rgb => {
    const away = circle(moon, 0, { x, y });
    let color = ramp(sky, y);
    color = mix(color, white, starLight(stars, { x, y }) * smoothstep(0.5, 0.1, y));
    color = mix(color, cloudTone, 0.35 * smoothstep(0.05, 0.4, haze(x * 2, y * 6)));
    color = mix(color, moonlight, 0.45 * glow(away, 0.08));
    const crater = 0.93 + 0.12 * haze(x * 22, y * 22);
    color = mix(color, brighten(moonTone, crater), coverage(circle(moon, 0.05, { x, y }), 0.004));
    for (const row of rows) color = paintRow(color, row, { x, y });
    return color;
  };

  return ({ x, y }) => {
    if (y < shoreY) return above({ x, y });
    const depth = y - shoreY;
    const ripple = noise(x * 7, depth * 110) * (0.004 + 0.05 * depth);
    const mirrored = above({ x: x + ripple, y: Math.max(0, shoreY - 1.25 * depth - 0.004 + 0.6 * ripple) });
    const crest = 1 + 0.14 * noise(x * 5, depth * 160);
    return mix(brighten(mirrored, 0.66 * crest), deepWater, 0.15 + 1.5 * depth);
  };
}

function buildHouses(
  random: Random,
  { low, high, width }: { low: number; high: number; width: number },
): readonly House[] {
  const houses: House[] = [];
  for (let left = -0.05; left < 1.05; ) {
    const right = left + width * between(random, 0.6, 1.35);
    houses.push({
      left,
      right: right - 0.004,
      top: between(random, high, low),
      salt: Math.floor(random() * 1e6),
    });
    left = right;
  }
  return houses;
}

function paintRow(under: Rgb, { houses, wall, windowSize }: Row, point: Point): Rgb {
  const house = houses.find(({ left, right }) => point.x >= left - 0.004 && point.x < right);
  if (!house) return under;
  const middle = (house.left + house.right) / 2;
  const spire = house.salt % 5 === 0 ? 0.05 * coverage(Math.abs(point.x - middle) - 0.0018) : 0;
  const step =
    house.salt % 3 === 0 && Math.abs(point.x - middle) < 0.3 * (house.right - house.left) ? 0.02 : 0;
  const depth = point.y - (house.top - step - spire);
  const inside = Math.min(coverage(-depth), coverage(house.left - point.x));
  const face = brighten(wall, 1.25 - 0.9 * (point.y - house.top) + 0.12 * ((point.x - middle) / 0.05));
  return mix(under, paintWindow(face, house, { windowSize, point }), inside);
}

function paintWindow(
  wall: Rgb,
  house: House,
  { windowSize, point }: { windowSize: Point; point: Point },
): Rgb {
  const column = Math.floor((point.x - house.left) / windowSize.x);
  const floor = Math.floor((point.y - house.top) / windowSize.y);
  const inX = (point.x - house.left) / windowSize.x - column;
  const inY = (point.y - house.top) / windowSize.y - floor;
  const isFrame = inX < 0.25 || inX > 0.8 || inY < 0.3 || inY > 0.82;
  if (floor < 1 || isFrame || point.x > house.right - 0.4 * windowSize.x) return wall;
  const chance = cellChance(house.salt, column, floor);
  if (chance < 0.5) return brighten(wall, 0.85);
  const lamp = ramp(lampTones, chance);
  return mix(wall, lamp, 0.55 + 0.45 * cellChance(house.salt, floor, column));
}
