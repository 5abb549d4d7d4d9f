import { brighten, mix, type Rgb, ramp, rgb } from '../color.ts';
import { createNoise, layered, type Noise } from '../noise.ts';
import { between, pick, type Random } from '../random.ts';
import type { Scene } from '../scene.ts';
import { convex, coverage, glow, type Point, smoothstep } from '../shape.ts';

const sunlight = rgb('#fff3d6');
const islandTone = rgb('#7ba6b8');
const sparkleTone = rgb('#fff6e0');
const cloudShadow = rgb('#c9d5e2');
const white = rgb('#ffffff');
const railTone = rgb('#f4efe4');
const mastTone = rgb('#5a4632');

const mainSailCorners = [
  { x: 0.03, y: -1 },
  { x: 0.46, y: -0.16 },
  { x: 0.03, y: -0.13 },
];
const foreSailCorners = [
  { x: -0.02, y: -0.88 },
  { x: -0.02, y: -0.15 },
  { x: -0.38, y: -0.13 },
];
const hullCorners = [
  { x: -0.42, y: -0.09 },
  { x: 0.5, y: -0.09 },
  { x: 0.36, y: 0.055 },
  { x: -0.3, y: 0.055 },
];

const horizonY = 0.54;
const sails = ['#fbf7ee', '#f2d9b0', '#e8f0f2', '#f0b7a0'] as const;

type Boat = { readonly at: Point; readonly size: number; readonly sail: Rgb; readonly hull: Rgb };

/** Small boats under summer clouds, with their mirror images in the swell. */
export function sailingBoats(random: Random): Scene {
  const noise = createNoise(random);
  const cloud = layered(noise, 6);
  const swell = layered(noise, 3);
  const sunX = between(random, 0.2, 0.8);
  const boats = launchBoats(random);
  const sky = [
    [0, rgb('#2f7fc1')],
    [0.3, rgb('#86c5e6')],
    [horizonY, rgb('#fdebd0')],
  ] as const;
  const water = [
    [0, rgb('#bfe0dc')],
    [0.12, rgb('#5fb0bd')],
    [0.5, rgb('#1f7a94')],
    [1, rgb('#0c4a66')],
  ] as const;

  return ({ x, y }) => {
    let color: Rgb;
    if (y < horizonY) {
      color = mix(ramp(sky, y), sunlight, 0.6 * glow(Math.hypot(x - sunX, (y - horizonY) * 1.4), 0.2));
      color = addCloud(color, cloud, { x, y });
      color = mix(color, islandTone, islandCoverage(noise, { x, y }));
    } else {
      const nearness = (y - horizonY) / (1 - horizonY);
      const scale = 3.5 / (0.06 + nearness);
      const wave = swell(x * scale, 9 * Math.log(0.04 + nearness) * 2.6);
      color = brighten(ramp(water, nearness + 0.12 * wave * nearness), 1 + 0.28 * wave);
      const sparkle = smoothstep(0.16, 0.4, wave) * glow(x - sunX - 0.02 * wave, 0.05 + 0.11 * nearness);
      color = mix(color, sparkleTone, 0.85 * sparkle + 0.16 * smoothstep(0.3, 0.5, wave));
    }
    for (const boat of boats) color = paintBoat(color, boat, { point: { x, y }, swell });
    return color;
  };
}

function launchBoats(random: Random): readonly Boat[] {
  const hulls = ['#7a2e2e', '#243b55', '#3d5a45'] as const;
  const places = [
    { x: between(random, 0.12, 0.3), y: 0.585, size: 0.1 },
    { x: between(random, 0.7, 0.88), y: 0.61, size: 0.13 },
    { x: between(random, 0.42, 0.58), y: 0.74, size: 0.3 },
  ];
  return places.map(({ x, y, size }) => ({
    at: { x, y },
    size,
    sail: rgb(pick(random, sails)),
    hull: rgb(pick(random, hulls)),
  }));
}

function addCloud(under: Rgb, cloud: Noise, { x, y }: Point): Rgb {
  const thick = cloud(x * 2.6, y * 5.5) + 0.07;
  const body = smoothstep(0.05, 0.27, thick) * smoothstep(horizonY, 0.36, y);
  const shade = smoothstep(-0.1, 0.25, thick - cloud(x * 2.6 + 0.06, y * 5.5 - 0.16));
  return mix(under, mix(cloudShadow, white, 0.35 + 0.65 * shade), 0.92 * body);
}

function islandCoverage(noise: Noise, { x, y }: Point): number {
  const top = horizonY - 0.035 * Math.max(0, noise(x * 2.4, 40) + 0.15 * noise(x * 14, 41));
  return 0.8 * coverage(top - y);
}

function paintBoat(under: Rgb, boat: Boat, { point, swell }: { point: Point; swell: Noise }): Rgb {
  const down = (point.y - boat.at.y) / boat.size;
  const across = (point.x - boat.at.x) / boat.size;
  if (Math.abs(across) > 0.8 || down < -1.2 || down > 1) return under;
  if (down <= 0.06) return paintRig(under, boat, { x: across, y: down });
  const wobble = 0.22 * swell(point.x * 9, point.y * 60) * down;
  const dim = { ...boat, sail: brighten(boat.sail, 0.7), hull: brighten(boat.hull, 0.7) };
  const mirrored = paintRig(under, dim, { x: across + wobble, y: 0.12 - down * 1.25 });
  return mix(under, mirrored, 0.5 * smoothstep(0.9, 0, down));
}

/** @param local boat units: 1 is the height of the mast, 0 the waterline. */
function paintRig(under: Rgb, { sail, hull, size }: Boat, local: Point): Rgb {
  const soft = 0.003 / size;
  const belly = 0.07 * Math.sin(Math.PI * Math.min(1, Math.max(0, -local.y - 0.1)));
  const bent = { x: local.x - belly, y: local.y };
  const mainSail = convex(mainSailCorners, bent);
  const foreSail = convex(foreSailCorners, bent);
  const body = convex(hullCorners, local);
  const mast = Math.max(Math.abs(local.x - 0.005) - 0.009, local.y + 0.02, -1.03 - local.y);
  const seam = 1 - 0.06 * smoothstep(0.42, 0.5, Math.abs(((((local.y * 6) % 1) + 1) % 1) - 0.5));
  let color = mix(under, mastTone, coverage(mast, soft));
  color = mix(color, brighten(sail, seam * (0.84 + 0.45 * local.x)), coverage(mainSail, soft));
  color = mix(color, brighten(sail, seam * (1.0 + 0.3 * local.x)), coverage(foreSail, soft));
  const plank = local.y < -0.06 ? railTone : brighten(hull, 1.15 - 3 * Math.max(0, local.y));
  return mix(color, plank, coverage(body, soft));
}
