import { PNG } from 'pngjs';
import { type PatternName, renderPattern } from '../../fixtures/render-pattern.ts';

/** A part of the window, in CSS pixels. */
export type Box = { readonly x: number; readonly y: number; readonly edgePx: number };

/** Where every test page puts its unsafe picture, and where its safe one. */
export const unsafeBox: Box = { x: 20, y: 20, edgePx: 256 };
export const safeBox: Box = { x: 320, y: 20, edgePx: 256 };

/** The style by which an element fills a box. */
export function boxStyle({ x, y, edgePx }: Box): string {
  return `position:absolute;left:${x}px;top:${y}px;width:${edgePx}px;height:${edgePx}px;border:0;margin:0`;
}

/**
 * Below this mean difference (0 to 255 a channel) a box shows the pattern. A pattern painted as it is differs by
 * less than 3; blurred, hidden or another one by more than 40 (see picture-boxes.test.ts).
 */
const sameBelow = 15;

/** Whether a screenshot of the window shows the pattern in the box. */
export function showsPattern(screenshot: Buffer, name: PatternName, box: Box): boolean {
  return patternDifference(screenshot, name, box) < sameBelow;
}

/** Mean absolute difference of a box and a pattern over a grid of points, 0 to 255. */
export function patternDifference(screenshot: Buffer, name: PatternName, box: Box): number {
  const frame = decode(screenshot);
  const pattern = referencePattern(name);
  let sum = 0;
  let count = 0;
  for (let y = 4; y < box.edgePx; y += 8) {
    for (let x = 4; x < box.edgePx; x += 8) {
      const inFrame = 4 * ((box.y + y) * frame.width + box.x + x);
      const inPattern = 4 * (y * box.edgePx + x);
      for (let channel = 0; channel < 3; channel++) {
        sum += Math.abs((frame.data[inFrame + channel] ?? 0) - (pattern[inPattern + channel] ?? 0));
        count += 1;
      }
    }
  }
  return sum / count;
}

let decoded: { readonly screenshot: Buffer; readonly png: PNG } | undefined;

/** Tests look into many boxes of one screenshot, one after the other. */
function decode(screenshot: Buffer): PNG {
  if (decoded?.screenshot !== screenshot) decoded = { screenshot, png: PNG.sync.read(screenshot) };
  return decoded.png;
}

const references = new Map<PatternName, Uint8ClampedArray>();

function referencePattern(name: PatternName): Uint8ClampedArray {
  const known = references.get(name) ?? renderPattern(name, unsafeBox.edgePx).rgba;
  references.set(name, known);
  return known;
}
