import { type PatternName, renderPattern } from '../../test/fixtures/render-pattern.ts';
import { encodePng } from '../pictures/encode-png.ts';
import { paintScene, type SceneKind } from '../pictures/paint-scene.ts';

/** One picture of the demo: a painted scene, or one of the harmless patterns that the classifier takes for unsafe. */
export type DemoPicture =
  | { readonly kind: 'scene'; readonly scene: SceneKind; readonly seed: number; readonly prompt: string }
  | { readonly kind: 'pattern'; readonly pattern: PatternName; readonly prompt: string };

const scene = (kind: SceneKind, seed: number, prompt: string): DemoPicture => ({
  kind: 'scene',
  scene: kind,
  seed,
  prompt,
});
const pattern = (name: PatternName, prompt: string): DemoPicture => ({
  kind: 'pattern',
  pattern: name,
  prompt,
});

/**
 * Every picture of the demo under its name in addresses.
 * Each scene was scored by the classifier: porn + hentai + sexy is at most 0.02.
 */
export const demoPictures = {
  balloons: scene('hot-air-balloons', 5, 'striped balloons over green hills, clear morning'),
  layers: scene('paper-cut', 7, 'layered paper, teal and coral, soft shadows'),
  dusk: scene('sunset-hills', 7, 'hills at dusk, firs in front'),
  regatta: scene('sailing-boats', 4, 'three boats, summer clouds'),
  saturn: scene('ringed-planet', 6, 'amber planet with rings, nebula'),
  apples: scene('fruit-bowl', 4, 'still life, bowl of apples, lamplight'),
  harbour: scene('night-city', 4, 'city by the water at night, full moon'),
  firs: scene('foggy-forest', 7, 'fir forest in morning fog'),
  aurora: scene('aurora-lake', 1, 'northern lights over a lake'),
  peaks: scene('snowy-mountains', 8, 'snowy peaks, mirror lake'),
  lagoon: scene('paper-cut', 4, 'layered paper, blues and gold'),
  neptune: scene('ringed-planet', 8, 'blue planet, violet nebula'),
  evening: scene('sunset-hills', 6, 'blue hour over the hills'),
  glade: scene('foggy-forest', 6, 'blue firs in the haze'),
  'pattern-a': pattern('porn_1', 'test pattern A'),
  'pattern-b': pattern('hentai_2', 'test pattern B'),
  'pattern-c': pattern('porn_2', 'test pattern C'),
  'pattern-d': pattern('hentai_3', 'test pattern D'),
  'pattern-e': pattern('sexy_2', 'test pattern E'),
} as const satisfies Record<string, DemoPicture>;

export type DemoPictureName = keyof typeof demoPictures;

export function isDemoPictureName(name: string): name is DemoPictureName {
  return Object.hasOwn(demoPictures, name);
}

/** The demo's pictures as PNG files, each painted once, when first asked for. */
export function createPaintedPictures(): (name: DemoPictureName, edgePx: number) => Buffer {
  const painted = new Map<string, Buffer>();
  return (name, edgePx) => {
    const key = `${name} ${edgePx}`;
    const png = painted.get(key) ?? encodePng(paint(demoPictures[name], edgePx));
    painted.set(key, png);
    return png;
  };
}

function paint(picture: DemoPicture, edgePx: number) {
  return picture.kind === 'scene'
    ? paintScene(picture.scene, picture.seed, edgePx)
    : renderPattern(picture.pattern, edgePx);
}
