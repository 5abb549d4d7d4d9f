import { confidenceOf } from '../signal/confidence.ts';
import { makeSignal } from '../signal/make-signal.ts';
import type { Finding } from '../signal/signal.ts';
import type { Pixels } from './pixels.ts';

/** DALL-E 2's five squares from left to right, red green blue. Read from a file of its makers; see docs/provenance.md, 2.10. */
const squares: readonly (readonly [number, number, number])[] = [
  [255, 255, 102],
  [66, 255, 255],
  [81, 218, 76],
  [255, 110, 60],
  [60, 70, 255],
];
/** The bar lies in the last corner of a picture of 1024 pixels, each square this large. */
const edgeAtFullSizePx = 16;
const fullSizePx = 1024;
/** Smaller squares have no middle that a JPEG leaves alone. */
const minEdgePx = 4;
/** Largest difference of a square's mean from its colour, in any channel. Source: docs/provenance.md, 2.10. */
const maxDifference = 40;

/**
 * Looks for the colour bar in the last corner: of a picture as it was made or cut, and of a whole one that was made
 * smaller. Never throws. Source: docs/provenance.md, 2.10.
 */
export function readColourBar(pixels: Pixels): readonly Finding[] {
  const { widthPx, heightPx } = pixels;
  const scaled = Math.round((widthPx * edgeAtFullSizePx) / fullSizePx);
  const edges =
    widthPx === heightPx && scaled >= minEdgePx && scaled !== edgeAtFullSizePx
      ? [edgeAtFullSizePx, scaled]
      : [edgeAtFullSizePx];
  const edgePx = edges.find((edge) =>
    isBarAt(pixels, { leftPx: widthPx - 5 * edge, topPx: heightPx - edge, edgePx: edge }),
  );
  if (edgePx === undefined) return [];
  const source = { place: 'pixels', key: '', text: `DALL-E 2, five squares of ${edgePx} pixels` } as const;
  const said = { kind: 'colour-bar', says: 'ai-generated', confidence: confidenceOf.claim } as const;
  return [{ signal: makeSignal(source, { ...said, generator: 'OpenAI DALL-E' }) }];
}

export type BarPlace = { readonly leftPx: number; readonly topPx: number; readonly edgePx: number };

/** Whether the five squares lie at a place: the middle half of each is compared, since edges blur. False outside the picture. */
export function isBarAt(pixels: Pixels, { leftPx, topPx, edgePx }: BarPlace): boolean {
  if (leftPx < 0 || topPx < 0 || leftPx + 5 * edgePx > pixels.widthPx || topPx + edgePx > pixels.heightPx)
    return false;
  const inset = edgePx >> 2;
  return squares.every((colour, index) => {
    const place = {
      leftPx: leftPx + index * edgePx + inset,
      topPx: topPx + inset,
      edgePx: edgePx - 2 * inset,
    };
    return colour.every(
      (value, channel) => Math.abs(meanOf(pixels, place, channel) - value) <= maxDifference,
    );
  });
}

function meanOf({ widthPx, rgba }: Pixels, { leftPx, topPx, edgePx }: BarPlace, channel: number): number {
  let sum = 0;
  for (let y = topPx; y < topPx + edgePx; y++) {
    for (let x = leftPx; x < leftPx + edgePx; x++) sum += rgba[4 * (y * widthPx + x) + channel] ?? 0;
  }
  return sum / (edgePx * edgePx);
}
