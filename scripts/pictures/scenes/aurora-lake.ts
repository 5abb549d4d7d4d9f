import { brighten, mix, type Rgb, ramp, rgb } from '../color.ts';
import { createNoise, layered, type Noise } from '../noise.ts';
import { between, type Random } from '../random.ts';
import type { Scene } from '../scene.ts';
import { coverage, type Point, smoothstep } from '../shape.ts';
import { starLight } from '../star-light.ts';

const starTone = rgb('#f4f8ff');
const farHill = rgb('#123445');
const nearHill = rgb('#050e18');
const deepWater = rgb('#061420');
const curtainTones = [
  [0, rgb('#c9ffd8')],
  [0.04, rgb('#4df0a0')],
  [0.16, rgb('#2fc7b0')],
  [0.34, rgb('#8a5be0')],
] as const;

const shoreY = 0.7;

type Curtain = { readonly footY: number; readonly offset: number; readonly strength: number };

/** Northern lights over dark hills and a still lake. */
export function auroraLake(random: Random): Scene {
  const noise = createNoise(random);
  const land = layered(noise, 5);
  const stars = { salt: Math.floor(random() * 1e6), cells: 44, width: 0.0015, density: 0.28 };
  const curtains: readonly Curtain[] = [
    { footY: between(random, 0.34, 0.4), offset: 3, strength: 0.6 },
    { footY: between(random, 0.46, 0.52), offset: 21, strength: 1 },
  ];
  const sky = [
    [0, rgb('#050b22')],
    [0.45, rgb('#0d2a46')],
    [shoreY, rgb('#2c6a70')],
  ] as const;

  const above = (point: Point): Rgb => {
    let color = mix(ramp(sky, point.y), starTone, starLight(stars, point));
    for (const curtain of curtains) color = addCurtain(color, curtain, { noise, point });
    const hills = [0.58, 0.63] as const;
    hills.forEach((top, near) => {
      const depth = point.y - (top + 0.13 * land(point.x * (1.7 + near), 30 + near * 9));
      const slope = mix(farHill, nearHill, near * 0.8 + Math.min(0.2, depth));
      color = mix(color, brighten(slope, 1 + 0.8 * land(point.x * 18, point.y * 18)), coverage(-depth));
    });
    return color;
  };

  return ({ x, y }) => {
    if (y < shoreY) return above({ x, y });
    const depth = y - shoreY;
    const ripple = noise(x * 5, depth * 80) * (0.003 + 0.06 * depth);
    const mirrored = above({ x: x + ripple, y: Math.max(0, shoreY - depth * 1.7 + ripple) });
    return mix(brighten(mirrored, 0.8 + 0.14 * noise(x * 4, depth * 120)), deepWater, 0.15 + 0.9 * depth);
  };
}

function addCurtain(
  under: Rgb,
  { footY, offset, strength }: Curtain,
  { noise, point }: { noise: Noise; point: Point },
): Rgb {
  const sway = 0.1 * noise(point.x * 1.5, offset) + 0.035 * noise(point.x * 5, offset + 4);
  const height = footY + sway - point.y;
  const fold =
    0.55 +
    0.65 * noise(point.x * 7 + 2.5 * sway, offset + 8) +
    0.3 * noise(point.x * 34, offset + 2 + point.y);
  const rise =
    smoothstep(-0.025, 0.015, height) * Math.exp(-Math.max(0, height) / (0.1 + 0.1 * Math.max(0, fold)));
  const hue = ramp(curtainTones, height);
  return mix(under, hue, Math.min(0.92, strength * rise * Math.max(0.12, fold)));
}
