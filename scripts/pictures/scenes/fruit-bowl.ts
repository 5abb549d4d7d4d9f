import { brighten, mix, type Rgb, ramp, rgb } from '../color.ts';
import { createNoise, layered, type Noise } from '../noise.ts';
import { between, pick, type Random } from '../random.ts';
import type { Scene } from '../scene.ts';
import { convex, coverage, ellipse, glow, type Point, smoothstep } from '../shape.ts';

const shadowTone = rgb('#140d08');
const stemTone = rgb('#4a3524');
const lamplight = rgb('#fff8ea');
const hollow = rgb('#20150c');
const woodTones = [
  [0, rgb('#6b4a33')],
  [1, rgb('#9c7450')],
] as const;
const white = rgb('#ffffff');
const stemCorners = [
  { x: -0.03, y: -1.22 },
  { x: 0.06, y: -1.25 },
  { x: 0.05, y: -0.8 },
  { x: -0.02, y: -0.8 },
];

const tableY = 0.66;
const bowl = { x: 0.5, y: 0.6 };
const walls = ['#3f6f73', '#51608c', '#6b7a4f'] as const;
const glazes = ['#e9edf0', '#2f5d8a', '#d8c7a1'] as const;
const skins = ['#8fb53a', '#c8322b', '#f0b429', '#5b2a6e', '#b9cf45', '#e0662b'] as const;

type Fruit = { readonly at: Point; readonly radius: number; readonly skin: Rgb; readonly blush: Rgb };

/** A bowl of fruit on a wooden table, lit from the upper left. */
export function fruitBowl(random: Random): Scene {
  const noise = createNoise(random);
  const wood = layered(noise, 4);
  const wall = rgb(pick(random, walls));
  const glaze = rgb(pick(random, glazes));
  const inBowl = [
    growFruit(random, { x: 0.36, y: 0.5 }),
    growFruit(random, { x: 0.63, y: 0.49 }),
    growFruit(random, { x: 0.5, y: 0.43 }),
    growFruit(random, { x: 0.43, y: 0.53 }),
    growFruit(random, { x: 0.58, y: 0.54 }),
  ];
  const onTable = [growFruit(random, { x: 0.15, y: 0.83 }), growFruit(random, { x: 0.85, y: 0.86 })];

  return (point) => {
    let color = point.y < tableY ? paintWall(wall, noise, point) : paintTable(wood, point);
    color = addShadow(color, { x: 0.55, y: 0.815 }, { reach: { x: 0.3, y: 0.05 }, point });
    color = mix(
      color,
      brighten(glaze, 0.42),
      coverage(ellipse({ x: bowl.x, y: 0.555 }, { x: 0.3, y: 0.06 }, point)),
    );
    for (const fruit of inBowl) color = paintFruit(color, fruit, { noise, point });
    color = paintBowl(color, glaze, point);
    for (const fruit of onTable) {
      const foot = { x: fruit.at.x + 0.03, y: fruit.at.y + 0.93 * fruit.radius };
      color = addShadow(color, foot, { reach: { x: 1.15 * fruit.radius, y: 0.25 * fruit.radius }, point });
      color = paintFruit(color, fruit, { noise, point });
    }
    return color;
  };
}

function growFruit(random: Random, at: Point): Fruit {
  return {
    at: { x: at.x + between(random, -0.015, 0.015), y: at.y + between(random, -0.01, 0.01) },
    radius: between(random, 0.088, 0.112),
    skin: rgb(pick(random, skins)),
    blush: rgb(pick(random, skins)),
  };
}

function paintWall(wall: Rgb, noise: Noise, { x, y }: Point): Rgb {
  const spot = glow(Math.hypot(x - 0.3, y - 0.2), 0.38);
  return brighten(wall, 0.55 + 0.75 * spot + 0.05 * noise(x * 5, y * 5) + 0.03 * noise(x * 60, y * 60));
}

function paintTable(wood: Noise, { x, y }: Point): Rgb {
  const near = (y - tableY) / (1 - tableY);
  const along = (x - 0.5) / (0.55 + 0.45 * near);
  const plank = Math.floor(along * 4.5 + 20);
  const grain = wood(along * 2.2 + plank * 5.3, near * 5 + 30 * along + plank);
  const rings = wood(along * 26 + plank, near * 1.2);
  const gap = smoothstep(0.03, 0, Math.abs(((along * 4.5 + 20) % 1) - 0.5) < 0.47 ? 1 : 0);
  const tone = ramp(woodTones, 0.45 + 0.7 * rings + 0.25 * grain);
  return brighten(tone, (0.72 + 0.4 * near) * (1 - 0.45 * gap) * (1 - 0.25 * smoothstep(0.4, 1, x)));
}

function addShadow(under: Rgb, at: Point, { reach, point }: { reach: Point; point: Point }): Rgb {
  const away = Math.hypot((point.x - at.x) / reach.x, (point.y - at.y) / reach.y);
  if (away > 1.25) return under;
  return mix(under, shadowTone, 0.72 * smoothstep(1.25, 0.3, away));
}

function paintFruit(under: Rgb, fruit: Fruit, { noise, point }: { noise: Noise; point: Point }): Rgb {
  const { at, radius } = fruit;
  const x = (point.x - at.x) / radius;
  const y = (point.y - at.y) / radius;
  if (Math.abs(x) > 1.02 || y < -1.3 || y > 1.02) return under;
  const dimple = 0.08 * glow(x, 0.22) * (y < 0 ? 1 : 0);
  const away = Math.hypot(x, y) + dimple;
  const stem = convex(stemCorners, { x: x - 0.12 * (y + 0.9), y });
  if (away > 1.02) return mix(under, stemTone, coverage(stem, 0.03));
  const height = Math.sqrt(Math.max(0, 1 - away * away));
  const light = Math.max(0, -0.5 * x - 0.6 * y + 0.62 * height);
  const streak = smoothstep(-0.25, 0.6, noise(Math.atan2(x, 1.2 + y) * 9, 0.7 * y + at.x * 40) + 0.5 * x);
  const pores = 1 + 0.07 * noise(point.x * 110, point.y * 110);
  const skin = mix(fruit.skin, fruit.blush, 0.4 * streak);
  let color = brighten(skin, pores * (0.2 + 0.95 * light + 0.1 * (1 - height)));
  color = mix(
    color,
    lamplight,
    0.8 * glow(Math.hypot(x + 0.38, y + 0.45), 0.13) + 0.12 * glow(Math.hypot(x + 0.36, y + 0.42), 0.3),
  );
  color = mix(color, hollow, 0.5 * glow(Math.hypot(x * 0.8, (y + 0.86) * 2), 0.16));
  return mix(mix(under, color, coverage((away - 1) * radius, 0.004)), stemTone, coverage(stem, 0.03));
}

function paintBowl(under: Rgb, glaze: Rgb, point: Point): Rgb {
  if (point.y < 0.49 || point.y > 0.81) return under;
  const cup = Math.max(ellipse({ x: bowl.x, y: 0.555 }, { x: 0.3, y: 0.265 }, point), point.y - 0.805);
  const mouth = ellipse({ x: bowl.x, y: 0.555 }, { x: 0.3, y: 0.06 }, point);
  const outside = Math.max(cup, point.y < 0.555 ? 1 : -mouth);
  const across = (point.x - bowl.x) / 0.3;
  const light = 1.05 - 0.55 * (across + 0.45) ** 2 - 1.1 * Math.max(0, point.y - 0.62);
  const band = smoothstep(0.008, 0.004, Math.abs(point.y - 0.665 + 0.04 * across * across));
  let color = brighten(mix(glaze, brighten(glaze, 0.55), 0.8 * band), light);
  color = mix(color, white, 0.5 * glow(Math.hypot(across + 0.55, (point.y - 0.64) * 5), 0.13));
  color = mix(under, color, coverage(outside));
  const rim = Math.abs(mouth) - 0.0045;
  return point.y > 0.553 ? mix(color, brighten(glaze, 1.12 - 0.2 * across), coverage(rim, 0.004)) : color;
}
