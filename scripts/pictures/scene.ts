import type { Rgb } from './color.ts';
import type { Point } from './shape.ts';

/** The colour of a scene at a point. */
export type Scene = (point: Point) => Rgb;
