import { PNG } from 'pngjs';
import type { Box } from './picture-boxes.ts';

/** How colourful a box of a screenshot is: the mean distance of its strongest from its weakest channel, 0 to 255. */
export function meanChroma(screenshot: Buffer, { x: left, y: top, edgePx }: Box): number {
  const { data, width } = PNG.sync.read(screenshot);
  let sum = 0;
  for (let y = top; y < top + edgePx; y += 1) {
    for (let x = left; x < left + edgePx; x += 1) {
      const at = 4 * (y * width + x);
      const channels = [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0];
      sum += Math.max(...channels) - Math.min(...channels);
    }
  }
  return sum / edgePx ** 2;
}
