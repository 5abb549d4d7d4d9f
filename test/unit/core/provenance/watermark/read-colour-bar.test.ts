import fc from 'fast-check';
import jpeg from 'jpeg-js';
import { describe, expect, test } from 'vitest';
import type { Pixels } from '../../../../../src/core/provenance/watermark/pixels.ts';
import { readColourBar } from '../../../../../src/core/provenance/watermark/read-colour-bar.ts';
import { softPicture } from '../../../../fixtures/provenance/mark-pixels.ts';

const colours = [
  [255, 255, 102],
  [66, 255, 255],
  [81, 218, 76],
  [255, 110, 60],
  [60, 70, 255],
] as const;

/** A soft picture with the bar in its last corner, `squares` pixels a square. */
function withBar(size: readonly [number, number], edgePx: number, order = [0, 1, 2, 3, 4]): Pixels {
  const [widthPx, heightPx] = size;
  const { rgba } = softPicture(widthPx, heightPx);
  const copy = Uint8Array.from(rgba);
  for (let y = heightPx - edgePx; y < heightPx; y++) {
    for (let x = widthPx - 5 * edgePx; x < widthPx; x++) {
      const colour = colours[order[Math.floor((x - widthPx + 5 * edgePx) / edgePx)] ?? 0] ?? [0, 0, 0];
      colour.forEach((value, channel) => {
        copy[4 * (y * widthPx + x) + channel] = value;
      });
    }
  }
  return { widthPx, heightPx, rgba: copy };
}

const found = (pixels: Pixels) =>
  readColourBar(pixels).map(({ signal }) => [signal.kind, signal.generator, signal.says].join(' '));
const dalle = ['colour-bar OpenAI DALL-E ai-generated'];

describe('the colour bar of DALL-E 2', () => {
  test.each([
    [1024, 1024, 16],
    [1536, 1024, 16],
    [512, 512, 8],
    [256, 256, 4],
  ])('is found in %i x %i pixels', (widthPx, heightPx, edgePx) => {
    expect(found(withBar([widthPx, heightPx], edgePx))).toEqual(dalle);
  });

  test('outlives JPEG', () => {
    const { widthPx, heightPx, rgba } = withBar([512, 512], 8);
    const file = jpeg.encode({ data: rgba, width: widthPx, height: heightPx }, 75).data;
    expect(found({ widthPx, heightPx, rgba: jpeg.decode(file, { useTArray: true }).data })).toEqual(dalle);
  });

  test('is no bar in another order, nor without one', () => {
    expect(found(withBar([512, 512], 8, [1, 0, 2, 3, 4]))).toEqual([]);
    expect(found(softPicture(512, 512))).toEqual([]);
    expect(found(withBar([128, 128], 2))).toEqual([]);
  });

  test('is looked for in any pixels without a fault', () => {
    const sizes = fc.record({
      widthPx: fc.nat(600),
      heightPx: fc.nat(600),
      rgba: fc.uint8Array({ maxLength: 500 }),
    });
    fc.assert(
      fc.property(sizes, (pixels) => {
        expect(readColourBar(pixels)).toEqual([]);
      }),
    );
  });
});
