import { cellChance } from './noise.ts';
import { glow, type Point } from './shape.ts';

/** A field of stars: one or none in each cell of a grid. */
export type StarField = {
  readonly salt: number;
  /** Cells along one edge of the picture. */
  readonly cells: number;
  /** Width of the largest star's glow in scene units. */
  readonly width: number;
  /** Part of the cells that hold a star, 0 to 1. */
  readonly density: number;
};

/** How bright the starlight is at a point, 0 to 1. */
export function starLight({ salt, cells, width, density }: StarField, { x, y }: Point): number {
  const column = Math.floor(x * cells);
  const row = Math.floor(y * cells);
  if (cellChance(salt, column, row) > density) return 0;
  const centerX = column + 0.25 + 0.5 * cellChance(salt + 1, column, row);
  const centerY = row + 0.25 + 0.5 * cellChance(salt + 2, column, row);
  const away = Math.hypot(x * cells - centerX, y * cells - centerY) / cells;
  return glow(away, width) * (0.3 + 0.7 * cellChance(salt + 3, column, row));
}
