import { brighten, mix, ramp, rgb } from '../color.ts';
import { createNoise, layered } from '../noise.ts';
import { between, pick, type Random } from '../random.ts';
import type { Scene } from '../scene.ts';
import { circle, coverage, type Point, smoothstep } from '../shape.ts';

const white = rgb('#ffffff');
const shadowTone = rgb('#0a0a18');

const sheetCount = 8;
const palettes = [
  ['#0b3954', '#1d6a82', '#5fb3b3', '#f3d9b1', '#ef8354'],
  ['#2d1e4f', '#6b3f8f', '#c06c9e', '#f7b7a3', '#fff1d0'],
  ['#12372a', '#436850', '#8fae7c', '#e3dfb0', '#fbf6e3'],
  ['#102a43', '#2f6690', '#81c3d7', '#f1f4f5', '#f6ae2d'],
] as const;

/** Sheets of coloured paper, cut in curves and laid over one another, each with its shadow. */
export function paperCut(random: Random): Scene {
  const palette = pick(random, palettes);
  const noise = createNoise(random);
  const curve = layered(noise, 2);
  const fibre = layered(noise, 3);
  const center = { x: between(random, 0.38, 0.62), y: between(random, 0.38, 0.62) };
  const stops = palette.map((hex, index) => [index / (palette.length - 1), rgb(hex)] as const);

  /** Above 0 where the sheet lies; the hole in it grows from sheet to sheet. */
  const sheet = (index: number, { x, y }: Point) => {
    const hole = 0.075 + 0.075 * index;
    return circle(center, hole, { x, y }) + 0.17 * curve(x * 1.9 + index * 0.16, y * 1.9 - index * 0.11);
  };

  return (point) => {
    let top = 0;
    for (let index = sheetCount - 1; index > 0 && top === 0; index--)
      if (sheet(index, point) > 0) top = index;
    let shadow = 0;
    for (let index = top + 1; index < Math.min(sheetCount, top + 3); index++) {
      const lifted = sheet(index, { x: point.x - 0.012, y: point.y - 0.018 });
      shadow = Math.max(shadow, smoothstep(-0.03, 0.014, lifted) * (index === top + 1 ? 0.55 : 0.25));
    }
    const grain = 1 + 0.05 * fibre(point.x * 55, point.y * 55) + 0.035 * noise(point.x * 190, point.y * 190);
    const paper = brighten(ramp(stops, top / (sheetCount - 1)), grain);
    const below = brighten(ramp(stops, Math.max(0, top - 1) / (sheetCount - 1)), grain);
    const edge = top === 0 ? 1 : coverage(-sheet(top, point));
    const bevel = top === 0 ? 0 : 0.3 * smoothstep(0.007, 0.001, sheet(top, point));
    return mix(mix(below, mix(paper, white, bevel), edge), shadowTone, 0.75 * shadow);
  };
}
