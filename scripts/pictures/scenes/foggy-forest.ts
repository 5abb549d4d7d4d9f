import { brighten, mix, type Rgb, ramp, rgb } from '../color.ts';
import { cellChance, createNoise, layered, type Noise } from '../noise.ts';
import { between, pick, type Random } from '../random.ts';
import type { Scene } from '../scene.ts';
import { coverage, glow, type Point, smoothstep } from '../shape.ts';

const rowCount = 6;
const palettes = [
  { light: '#f6f1d5', fog: '#b9cdc4', fir: '#12302c' },
  { light: '#fff0d9', fog: '#c3c9d9', fir: '#1b2a41' },
  { light: '#fdeedd', fog: '#d6c6bb', fir: '#2c2b2e' },
] as const;

type FirRow = {
  readonly near: number;
  readonly salt: number;
  readonly spacing: number;
  readonly footY: number;
};

/** Firs stand row behind row and fade into the morning fog; light falls through them. */
export function foggyForest(random: Random): Scene {
  const palette = pick(random, palettes);
  const noise = createNoise(random);
  const mist = layered(noise, 3);
  const sun = { x: between(random, 0.2, 0.8), y: 0.16 };
  const rows = Array.from({ length: rowCount }, (_, index): FirRow => {
    const near = index / (rowCount - 1);
    return {
      near,
      salt: Math.floor(random() * 1e6),
      spacing: 0.05 + 0.11 * near ** 1.5,
      footY: 0.66 + 0.4 * near,
    };
  });
  const fog = rgb(palette.fog);
  const light = rgb(palette.light);

  return ({ x, y }) => {
    const away = Math.hypot(x - sun.x, y - sun.y);
    let color = ramp(
      [
        [0, mix(fog, light, 0.55)],
        [0.75, fog],
        [1, brighten(fog, 0.8)],
      ],
      y,
    );
    color = mix(color, light, 0.9 * glow(away, 0.22));
    for (const row of rows) {
      const tone = mix(
        mix(fog, light, 0.35 * glow(away, 0.3)),
        rgb(palette.fir),
        0.16 + 0.84 * row.near ** 1.25,
      );
      color = paintFirs(color, row, { tone, noise, point: { x, y } });
      const bank = smoothstep(0.4, 1.05, y / row.footY) * (0.5 + 0.9 * mist(x * 2.4 + row.salt, y * 5));
      color = mix(color, mix(fog, light, 0.25), 0.62 * bank * (1 - 0.75 * row.near));
    }
    const angle = Math.atan2(x - sun.x, y - sun.y + 0.12);
    const ray =
      smoothstep(0.02, 0.5, noise(angle * 9, 3)) * smoothstep(1, 0.1, away) * smoothstep(0.05, 0.3, y);
    return mix(color, light, 0.3 * ray);
  };
}

function paintFirs(
  under: Rgb,
  row: FirRow,
  { tone, noise, point }: { tone: Rgb; noise: Noise; point: Point },
): Rgb {
  const here = Math.floor(point.x / row.spacing);
  let covered = 0;
  let shade = 1;
  for (let cell = here - 1; cell <= here + 1; cell++) {
    if (cellChance(row.salt, cell, 0) < 0.18) continue;
    const middle = (cell + 0.5 + 0.7 * (cellChance(row.salt, cell, 1) - 0.5)) * row.spacing;
    const height = row.spacing * (3.6 + 2.4 * cellChance(row.salt, cell, 2));
    const part = firCoverage(
      { x: point.x - middle, y: point.y - (row.footY - height) },
      { height, width: row.spacing * 0.62, noise },
    );
    if (part > covered) {
      covered = part;
      shade =
        1 +
        0.25 * row.near * ((middle - point.x) / row.spacing) +
        0.18 * row.near * noise(point.x * 60, point.y * 60);
    }
  }
  const ground = coverage(row.footY - 0.02 - 0.02 * noise(point.x * 5, row.salt) - point.y, 0.02);
  return mix(under, brighten(tone, shade), Math.max(covered, ground));
}

/** @param local measured from the tip of the tree. */
function firCoverage(local: Point, fir: { height: number; width: number; noise: Noise }): number {
  const down = local.y / fir.height;
  if (down < 0) return 0;
  if (down > 0.93) return coverage(Math.abs(local.x) - 0.07 * fir.width);
  const branches = (down * (7 + 4 * down)) % 1;
  const ragged =
    0.1 * fir.noise(local.y * 90, local.x > 0 ? 5 : 9) + 0.06 * fir.noise(local.x * 160, local.y * 160);
  const half = fir.width * (down ** 0.9 * (0.5 + 0.5 * branches) + ragged * (0.2 + down));
  return coverage(Math.abs(local.x) - half, 0.004);
}
