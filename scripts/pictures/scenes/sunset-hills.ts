import { brighten, mix, type Rgb, ramp, rgb } from '../color.ts';
import { cellChance, createNoise, layered } from '../noise.ts';
import { between, pick, type Random } from '../random.ts';
import type { Scene } from '../scene.ts';
import { circle, coverage, glow, smoothstep } from '../shape.ts';

/** From the top of the sky down to the nearest hill. */
const palettes = [
  { high: '#2b2a5e', middle: '#b4487c', low: '#ff9a56', horizon: '#ffe3a0', far: '#c86b7d', near: '#1d1530' },
  { high: '#1f3f73', middle: '#6f7fb8', low: '#f5a77b', horizon: '#fff0c4', far: '#9d86a8', near: '#152137' },
  { high: '#3a2a4d', middle: '#a8434f', low: '#f07b3f', horizon: '#ffd166', far: '#b0535a', near: '#1b1420' },
] as const;

const ridgeCount = 6;
const sunlight = rgb('#fff6d8');

/** The sun sets behind hills that grow darker as they come nearer; trees stand on the nearest. */
export function sunsetHills(random: Random): Scene {
  const palette = pick(random, palettes);
  const [low, horizon, far, near] = [palette.low, palette.horizon, palette.far, palette.near].map(rgb);
  if (!low || !horizon || !far || !near) throw new Error('a palette has four named colours');
  const noise = createNoise(random);
  const cloud = layered(noise, 5);
  const land = layered(noise, 4);
  const sun = { x: between(random, 0.28, 0.72), y: between(random, 0.42, 0.47) };
  const sky = [
    [0, rgb(palette.high)],
    [0.28, rgb(palette.middle)],
    [0.46, low],
    [0.6, horizon],
  ] as const;

  const paintRidge = (under: Rgb, ridge: number, { x, y }: { x: number; y: number }) => {
    const nearness = ridge / (ridgeCount - 1);
    const bumps = (0.1 + 0.05 * nearness) * land(x * (1.6 + 0.7 * ridge), ridge * 7.7);
    const depth = y - (0.56 + 0.34 * nearness ** 1.15 + bumps - treeHeight(ridge, x));
    if (depth < -0.01) return under;
    const mist = mix(mix(far, near, nearness ** 0.8), low, 0.28 * (1 - nearness));
    const shaded = brighten(mist, 1.06 - 0.9 * Math.min(depth, 0.35) * nearness);
    const face = mix(shaded, horizon, 0.22 * glow(depth, 0.05) * (1 - nearness));
    return mix(under, brighten(face, 1 + 0.1 * nearness * noise(x * 60, y * 80)), coverage(-depth));
  };

  return (point) => {
    const { x, y } = point;
    const away = circle(sun, 0, point);
    let color = mix(ramp(sky, y), sunlight, 0.55 * glow(away, 0.13));
    if (y < 0.5) {
      const streak = smoothstep(0.02, 0.34, cloud(x * 2.2 + 3, y * 9)) * smoothstep(0.5, 0.12, y);
      color = mix(color, mix(low, sunlight, glow(away, 0.3)), 0.75 * streak);
    }
    color = mix(color, sunlight, coverage(away - 0.062, 0.006));
    if (y < 0.48) return color; // no hill reaches up here
    for (let ridge = 0; ridge < ridgeCount; ridge++) color = paintRidge(color, ridge, point);
    return color;
  };
}

/** Firs on the two nearest ridges, 0 between them. */
function treeHeight(ridge: number, x: number): number {
  if (ridge < ridgeCount - 2) return 0;
  const spacing = ridge === ridgeCount - 1 ? 0.03 : 0.013;
  let highest = 0;
  const here = Math.floor(x / spacing);
  for (let cell = here - 1; cell <= here + 1; cell++) {
    const size = cellChance(ridge, cell, 1);
    if (size < 0.35) continue;
    const middle = (cell + 0.5 + 0.5 * (cellChance(ridge, cell, 2) - 0.5)) * spacing;
    const height = spacing * (1.1 + 1.9 * size);
    const sideways = Math.abs(x - middle) / (spacing * 0.42);
    const jagged = 0.12 * Math.abs(((sideways * 5) % 1) - 0.5);
    highest = Math.max(highest, height * (1 - sideways - jagged));
  }
  return highest;
}
