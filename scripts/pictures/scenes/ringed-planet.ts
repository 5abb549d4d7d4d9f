import { brighten, mix, type Rgb, ramp, rgb } from '../color.ts';
import { createNoise, layered, type Noise } from '../noise.ts';
import { between, pick, type Random } from '../random.ts';
import type { Scene } from '../scene.ts';
import { coverage, glow, type Point, smoothstep } from '../shape.ts';
import { starLight } from '../star-light.ts';

const space = rgb('#05060f');
const white = rgb('#ffffff');

const palettes = [
  { cloud: '#3d2a6e', dust: '#1f5f7a', dark: '#1f3d5c', bright: '#9fd8df', ring: '#d9e7e8' },
  { cloud: '#173a63', dust: '#5b2c6f', dark: '#6a3b2a', bright: '#f1c27b', ring: '#e8d6b3' },
  { cloud: '#0f4c4c', dust: '#33357a', dark: '#3b2b5c', bright: '#c3a4e8', ring: '#cfc6ea' },
] as const;

type Planet = { readonly at: Point; readonly radius: number; readonly dark: Rgb; readonly bright: Rgb };

/** A banded planet with a ring and a small moon before a coloured nebula. */
export function ringedPlanet(random: Random): Scene {
  const palette = pick(random, palettes);
  const [cloud, dust, ringTone] = [rgb(palette.cloud), rgb(palette.dust), rgb(palette.ring)];
  const noise = createNoise(random);
  const gas = layered(noise, 6);
  const salt = Math.floor(random() * 1e6);
  const bigStars = { salt, cells: 26, width: 0.0022, density: 0.28 };
  const smallStars = { salt: salt + 9, cells: 60, width: 0.0011, density: 0.28 };
  const planet: Planet = {
    at: { x: between(random, 0.46, 0.56), y: between(random, 0.48, 0.56) },
    radius: between(random, 0.2, 0.23),
    dark: rgb(palette.dark),
    bright: rgb(palette.bright),
  };
  const moon: Planet = {
    at: { x: between(random, 0.14, 0.22), y: between(random, 0.16, 0.26) },
    radius: 0.055,
    dark: rgb('#4b4a55'),
    bright: rgb('#c9c5bd'),
  };

  return (point) => {
    const warpX = point.x * 2 + 0.5 * gas(point.x * 2, point.y * 2 + 4);
    let color = mix(space, cloud, smoothstep(-0.15, 0.5, gas(warpX, point.y * 2)));
    color = mix(color, dust, 0.9 * smoothstep(0.02, 0.5, gas(point.x * 2.6 + 9, warpX + point.y)));
    color = mix(color, white, Math.max(starLight(bigStars, point), starLight(smallStars, point)));
    color = paintBall(color, moon, { gas, point, bands: 0.3 });
    const ring = ringOpacity(planet, noise, point);
    if (!ring.isFront) color = mix(color, ringTone, ring.opacity);
    color = paintBall(color, planet, { gas, point, bands: 1 });
    return ring.isFront ? mix(color, ringTone, ring.opacity) : color;
  };
}

function paintBall(
  under: Rgb,
  planet: Planet,
  { gas, point, bands }: { gas: Noise; point: Point; bands: number },
): Rgb {
  const x = (point.x - planet.at.x) / planet.radius;
  const y = (point.y - planet.at.y) / planet.radius;
  const away = Math.hypot(x, y);
  const air = mix(under, planet.bright, 0.35 * bands * smoothstep(1.16, 1, away));
  if (away > 1.01) return air;
  const height = Math.sqrt(Math.max(0, 1 - away * away));
  const latitude = 0.94 * y - 0.34 * x;
  const swirl = gas(x * 2.2 + latitude, latitude * 7) * 0.55;
  const band = bands * Math.sin(latitude * 13 + swirl * 3.2) + (1 - bands) * 2.6 * gas(x * 3, y * 3);
  const surface = ramp(
    [
      [-1, planet.dark],
      [0.1, mix(planet.dark, planet.bright, 0.55)],
      [1, planet.bright],
    ],
    band + 0.35 * swirl,
  );
  const light = Math.max(0, -0.62 * x - 0.42 * y + 0.66 * height);
  const lit = mix(
    brighten(surface, 0.05 + 1.12 * light),
    planet.bright,
    0.25 * smoothstep(0.8, 1, away) * light,
  );
  return mix(air, lit, coverage((away - 1) * planet.radius, 0.004));
}

function ringOpacity(
  planet: Planet,
  noise: Noise,
  point: Point,
): { readonly opacity: number; readonly isFront: boolean } {
  const x = (point.x - planet.at.x) / planet.radius;
  const y = (point.y - planet.at.y) / planet.radius;
  const along = 0.94 * x + 0.34 * y;
  const across = (0.94 * y - 0.34 * x) / 0.24;
  const away = Math.hypot(along, across);
  const inside = smoothstep(1.32, 1.36, away) * smoothstep(2.12, 2.06, away);
  const groove = 0.55 + 0.45 * noise(away * 17, 2) - 0.7 * glow(away - 1.78, 0.025);
  const behind = across < 0 || along ** 2 + (0.94 * y - 0.34 * x) ** 2 > 1;
  const shade = along > 0.2 && across < 0 ? smoothstep(2.3, 0.8, along) * 0.6 : 0;
  return { opacity: inside * Math.max(0.08, groove) * (0.88 - shade), isFront: !behind || across > 0 };
}
