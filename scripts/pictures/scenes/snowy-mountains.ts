import { brighten, mix, type Rgb, ramp, rgb } from '../color.ts';
import { cellChance, createNoise, layered, type Noise } from '../noise.ts';
import { between, pick, type Random } from '../random.ts';
import type { Scene } from '../scene.ts';
import { coverage, glow, type Point, smoothstep } from '../shape.ts';

const shoreY = 0.7;
const skies = [
  { high: '#3f7fbf', low: '#dcebf2', sun: '#fff7e0', rock: '#4a5568', far: '#a9bfd4' },
  { high: '#4d5a9c', low: '#f7cfc0', sun: '#ffe6cc', rock: '#4b4560', far: '#b3a9cc' },
] as const;
const white = rgb('#ffffff');
const snowShadow = rgb('#8aa6cf');
const lake = rgb('#1f5c7a');
const glint = rgb('#e6f2f7');

type Range = {
  readonly peakY: number;
  readonly spread: number;
  readonly offset: number;
  readonly haze: number;
};

/** Snowy peaks over a lake that mirrors them, with firs along the shore. */
export function snowyMountains(random: Random): Scene {
  const [high, low, sun, rock, far] = Object.values(pick(random, skies)).map(rgb);
  if (!high || !low || !sun || !rock || !far) throw new Error('a sky has five colours');
  const noise = createNoise(random);
  const rough = layered(noise, 6);
  const sunX = between(random, 0.15, 0.85);
  const ranges: readonly Range[] = [
    { peakY: 0.3, spread: 1.5, offset: between(random, 5, 25), haze: 0.6 },
    { peakY: 0.24, spread: 1.05, offset: between(random, 40, 60), haze: 0.08 },
  ];
  const air = [
    [0, high],
    [0.62, low],
  ] as const;
  const shore = mix(rgb('#1e3a34'), rock, 0.25);

  const above = (point: Point): Rgb => {
    const { x, y } = point;
    let color = mix(ramp(air, y), sun, 0.7 * glow(Math.hypot(x - sunX, y - 0.3), 0.2));
    if (y < 0.5) {
      const cloud = smoothstep(0.08, 0.42, rough(x * 1.8 + 5, y * 6)) * smoothstep(0.5, 0.1, y);
      color = mix(color, white, 0.7 * cloud);
    }
    for (const range of ranges) {
      const depth = y - ridgeY(range, rough, x);
      if (depth < -0.01) continue;
      const face = mix(paintFace(rock, { rough, depth, point, offset: range.offset }), far, range.haze);
      color = mix(color, mix(face, low, 0.5 * smoothstep(0.52, shoreY, y)), coverage(-depth));
    }
    if (y < 0.58) return color; // no fir is that high
    return mix(color, brighten(shore, 1 + 0.3 * noise(x * 80, y * 80)), firs(noise, point));
  };

  return ({ x, y }) => {
    if (y < shoreY) return above({ x, y });
    const depth = y - shoreY;
    const ripple = noise(x * 6, depth * 90) * (0.002 + 0.045 * depth);
    const mirrored = above({ x: x + ripple, y: Math.max(0, shoreY - depth * 1.7 + ripple) });
    const line = smoothstep(0.35, 0.75, noise(x * 3, depth * 120));
    return mix(mix(brighten(mirrored, 0.86), lake, 0.22 + 0.6 * depth), glint, 0.22 * line);
  };
}

/** Broad peaks: the folds of a coarse noise, broken up by a finer one. */
function ridgeY({ peakY, spread, offset }: Range, rough: Noise, x: number): number {
  const folds = 1 - 2.4 * Math.abs(rough(x * spread * 1.6 + offset, offset));
  const crags = 0.035 * rough(x * 14, offset) + 0.02 * Math.abs(rough(x * 30, offset + 3));
  return peakY + 0.34 * (1 - Math.max(0, folds)) + crags;
}

function paintFace(rock: Rgb, face: { rough: Noise; depth: number; point: Point; offset: number }): Rgb {
  const { rough, depth, point, offset } = face;
  const ribs = (sideways: number) =>
    Math.abs(
      rough((point.x + sideways) * 4 + offset + depth * 0.7, depth * 2.6 + (point.x + sideways) * 1.5),
    );
  const light = smoothstep(-0.1, 0.1, ribs(0.014) - ribs(-0.014));
  const detail = rough(point.x * 26, depth * 22 + offset);
  const snow = smoothstep(0.06, -0.08, depth - 0.26 + 0.55 * detail - 0.2 * light);
  const stone = brighten(rock, 0.55 + 0.65 * light + 0.5 * detail);
  return mix(stone, mix(snowShadow, white, 0.1 + 0.9 * light), snow);
}

function firs(noise: Noise, { x, y }: Point): number {
  let covered = coverage(shoreY - 0.012 - 0.012 * noise(x * 9, 1) - y);
  for (const [spacing, salt] of firRows) {
    const here = Math.floor(x / spacing);
    for (let cell = here - 1; cell <= here + 1; cell++) {
      const grove = 0.3 + 0.9 * Math.abs(noise(cell * spacing * 3.5, salt));
      const height = spacing * (1.2 + 3 * cellChance(salt, cell, 1)) * grove;
      const down = (y - (shoreY - height)) / height;
      if (down < 0) continue;
      const middle = (cell + 0.5 + 0.4 * (cellChance(salt, cell, 2) - 0.5)) * spacing;
      const half = spacing * 0.36 * down * (0.65 + 0.35 * ((down * 5) % 1));
      covered = Math.max(covered, coverage(Math.abs(x - middle) - half, 0.003));
    }
  }
  return covered;
}

/** Distance between two firs, and the salt of the row. */
const firRows = [
  [0.015, 3],
  [0.022, 8],
] as const;
