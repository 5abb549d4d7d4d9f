import type { Glance } from '../../../../src/core/canvas/glance.ts';

/**
 * A glance of one grey: two of them differ by the difference of their greys.
 * @param points grey of the single pixels, where detail differs from the means.
 */
export function greyGlance(means: number, points = means): Glance {
  return {
    means: new Uint8ClampedArray(3 * 16 * 16).fill(means),
    points: new Uint8ClampedArray(3 * 48 * 48).fill(points),
    isBlank: false,
  };
}
