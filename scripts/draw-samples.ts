import { mkdirSync, writeFileSync } from 'node:fs';
import jpeg from 'jpeg-js';
import { type PatternName, renderPattern } from '../test/fixtures/render-pattern.ts';
import { paintScene } from './pictures/paint-scene.ts';

const folder = 'assets/samples';
const edgePx = 360;
const jpegQuality = 85;

/** A harmless pattern, paled until the classifier is as unsure of it as a slider needs: 1 is the whole pattern. */
type Sample = { readonly pattern: PatternName; readonly contrast: number };

/**
 * Beside a painted scene, pictures that show nothing and cross the limits of the four steps one after the other.
 * Their scores are tested in test/browser/welcome.test.ts.
 */
const samples: readonly Sample[] = [
  { pattern: 'porn_1', contrast: 0.4 },
  { pattern: 'sexy_2', contrast: 0.7 },
  { pattern: 'porn_1', contrast: 0.5 },
  { pattern: 'hentai_3', contrast: 0.32 },
  { pattern: 'porn_2', contrast: 1 },
];

/** Draws the pictures on which the sensitivity is tried out: `node scripts/run-ts.mjs scripts/draw-samples.ts`. */
export async function main(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const scene = paintScene('hot-air-balloons', 5, edgePx);
  const pictures = [scene.rgba, ...samples.map(paled)];
  for (const [place, rgba] of pictures.entries()) {
    const file = jpeg.encode({ data: rgba, width: edgePx, height: edgePx }, jpegQuality).data;
    writeFileSync(`${folder}/sample-${place + 1}.jpg`, file);
  }
}

function paled({ pattern, contrast }: Sample): Uint8ClampedArray {
  const { rgba } = renderPattern(pattern, edgePx);
  const means = [0, 1, 2].map((channel) => meanOf(rgba, channel));
  return rgba.map((value, index) => {
    const mean = means[index % 4];
    return mean === undefined ? 255 : mean + (value - mean) * contrast;
  });
}

function meanOf(rgba: Uint8ClampedArray, channel: number): number {
  let sum = 0;
  for (let index = channel; index < rgba.length; index += 4) sum += rgba[index] ?? 0;
  return (4 * sum) / rgba.length;
}
