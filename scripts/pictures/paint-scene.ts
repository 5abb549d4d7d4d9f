import type { Picture } from './picture.ts';
import { createRandom, type Random } from './random.ts';
import type { Scene } from './scene.ts';
import { auroraLake } from './scenes/aurora-lake.ts';
import { foggyForest } from './scenes/foggy-forest.ts';
import { fruitBowl } from './scenes/fruit-bowl.ts';
import { hotAirBalloons } from './scenes/hot-air-balloons.ts';
import { nightCity } from './scenes/night-city.ts';
import { paperCut } from './scenes/paper-cut.ts';
import { ringedPlanet } from './scenes/ringed-planet.ts';
import { sailingBoats } from './scenes/sailing-boats.ts';
import { snowyMountains } from './scenes/snowy-mountains.ts';
import { sunsetHills } from './scenes/sunset-hills.ts';

const scenes = {
  'aurora-lake': auroraLake,
  'foggy-forest': foggyForest,
  'fruit-bowl': fruitBowl,
  'hot-air-balloons': hotAirBalloons,
  'night-city': nightCity,
  'paper-cut': paperCut,
  'ringed-planet': ringedPlanet,
  'sailing-boats': sailingBoats,
  'snowy-mountains': snowyMountains,
  'sunset-hills': sunsetHills,
} as const satisfies Record<string, (random: Random) => Scene>;

export type SceneKind = keyof typeof scenes;

/** What can be painted, in alphabetical order. */
export const sceneKinds = Object.keys(scenes) as SceneKind[]; // the keys of a literal: no others can appear

/** Film grain, in steps of 255: hides the bands that smooth skies show at 8 bits. */
const grainStrength = 5;

/**
 * Paints one safe, pleasant picture without people; the same kind and seed give the same pixels everywhere.
 * @param edgePx width and height of the picture.
 */
export function paintScene(kind: SceneKind, seed: number, edgePx: number): Picture {
  const random = createRandom(seed);
  const scene = scenes[kind](random);
  const rgba = new Uint8ClampedArray(4 * edgePx * edgePx);
  for (let index = 0; index < edgePx * edgePx; index++) {
    const x = ((index % edgePx) + 0.5) / edgePx;
    const y = (Math.floor(index / edgePx) + 0.5) / edgePx;
    const grain = grainStrength * (random() - 0.5);
    const [red, green, blue] = scene({ x, y });
    rgba.set([red + grain, green + grain, blue + grain, 255], 4 * index);
  }
  return { widthPx: edgePx, heightPx: edgePx, rgba };
}
