import { type PatternName, renderPattern } from '../fixtures/render-pattern.ts';
import { checkerboard, discs, noise, plain, ramp, softBlobs } from './abstract-painters.ts';
import { type Colour, mix, type Painter, paintPicture } from './paint-picture.ts';
import { facade, flatDrawing, landscape, textPage } from './scene-painters.ts';

/** RGB bytes, row-major, of a square picture. */
export type NamedPicture = { readonly name: string; readonly rgb: Uint8Array };

const skinTones: readonly [Colour, Colour] = [
  [120, 78, 60],
  [245, 205, 180],
];
const patternNames: readonly PatternName[] = [
  'porn_1',
  'porn_2',
  'hentai_2',
  'hentai_3',
  'sexy_2',
  'neutral_1',
  'likely_ai_1',
];

const painters: Readonly<Record<string, Painter>> = {
  black: plain([0, 0, 0]),
  white: plain([255, 255, 255]),
  red: plain([255, 0, 0]),
  'ramp of greys': ramp([0, 0, 0], [255, 255, 255], 0),
  'ramp from blue to yellow': ramp([20, 40, 200], [250, 230, 40], 0.8),
  'ramp of skin tones': ramp(...skinTones, 2.2),
  'fine checkerboard': checkerboard([0, 0, 0], [255, 255, 255], 112),
  'coarse checkerboard': checkerboard([200, 30, 60], [30, 200, 190], 7),
  'noise in every pixel': noise(1, 224),
  'noise of 4 pixels': noise(2, 56),
  'noise of 16 pixels': noise(3, 14),
  'noise of 75 pixels': noise(4, 3),
  'discs of skin tones': discs(5, skinTones),
  'discs of all colours': discs(6, [
    [255, 40, 0],
    [0, 60, 255],
  ]),
  'soft blobs of skin tones': softBlobs(7, skinTones),
  'soft blobs of pink': softBlobs(8, [
    [90, 20, 40],
    [255, 190, 200],
  ]),
  'landscape by day': landscape(1),
  'another landscape': landscape(4),
  'page of text': textPage(9),
  'flat drawing': flatDrawing(10),
  'another flat drawing': flatDrawing(11),
  facade: facade(12),
};

/**
 * Pictures that lead the classifier to all of its classes and to doubtful answers between them.
 * Made from seeds: the same ones everywhere. Nothing recognisable is on them.
 */
export function parityPictures(edgePx: number): readonly NamedPicture[] {
  const patterns = patternNames.map((name) => ({ name, painter: paintPattern(name, edgePx) }));
  const blends = patterns.map(({ name, painter }, index) => {
    const other = patterns[(index + 1) % patterns.length]?.painter ?? painter;
    return { name: `${name} half mixed with the next`, painter: blend(painter, other) };
  });
  const painted = Object.entries(painters).map(([name, painter]) => ({ name, painter }));
  return [...patterns, ...blends, ...painted].map(({ name, painter }) => {
    return { name, rgb: paintPicture(painter, edgePx) };
  });
}

function paintPattern(name: PatternName, edgePx: number): Painter {
  const { rgba } = renderPattern(name, edgePx);
  return (x, y) => {
    const offset = 4 * (Math.floor(y * edgePx) * edgePx + Math.floor(x * edgePx));
    const [red = 0, green = 0, blue = 0] = rgba.subarray(offset, offset + 3);
    return [red, green, blue];
  };
}

function blend(first: Painter, second: Painter): Painter {
  return (x, y) => mix(first(x, y), second(x, y), 0.5);
}
