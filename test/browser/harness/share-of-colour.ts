import { PNG } from 'pngjs';

/** A colour of 8 bits a channel. */
export type Colour = readonly [red: number, green: number, blue: number];

/** How much of a screenshot has exactly one colour, 0 to 1. */
export function shareOfColour(screenshot: Buffer, [red, green, blue]: Colour): number {
  const { data, width, height } = PNG.sync.read(screenshot);
  let count = 0;
  for (let at = 0; at < data.length; at += 4) {
    if (data[at] === red && data[at + 1] === green && data[at + 2] === blue) count += 1;
  }
  return count / (width * height);
}
