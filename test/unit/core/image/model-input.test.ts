import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  blendTaps,
  isTransparent,
  type Tap,
  taps,
  tapTransform,
} from '../../../../src/core/image/model-input.ts';
import type { SizePx } from '../../../../src/core/image/size-px.ts';

type Picture = {
  readonly size: SizePx;
  readonly colourAt: (column: number, row: number) => readonly number[];
};

/** What a canvas shows of a picture drawn without smoothing: each pixel takes the source pixel under its centre. */
function drawTap({ size, colourAt }: Picture, edgePx: number, tap: Tap): Uint8ClampedArray {
  const { scaleX, scaleY, offsetX, offsetY } = tapTransform(size, edgePx, tap);
  const pixels = Array.from({ length: edgePx * edgePx }, (_, pixel) => {
    const column = Math.floor(((pixel % edgePx) + 0.5 - offsetX) / scaleX);
    const row = Math.floor((Math.floor(pixel / edgePx) + 0.5 - offsetY) / scaleY);
    const isInside = column >= 0 && row >= 0 && column < size.widthPx && row < size.heightPx;
    return isInside ? [...colourAt(column, row), 255] : [0, 0, 0, 0];
  });
  return Uint8ClampedArray.from(pixels.flat());
}

const resize = (picture: Picture, edgePx: number) =>
  blendTaps(
    taps.map((tap) => drawTap(picture, edgePx, tap)),
    picture.size,
    edgePx,
  );

/** One channel of a bilinear resize with aligned corners, straight from its definition. */
function exactValue(
  { size, colourAt }: Picture,
  edgePx: number,
  at: { column: number; row: number; channel: number },
) {
  const x = (at.column * (size.widthPx - 1)) / (edgePx - 1);
  const y = (at.row * (size.heightPx - 1)) / (edgePx - 1);
  const [left, top] = [Math.floor(x), Math.floor(y)];
  const value = (column: number, row: number) =>
    colourAt(Math.min(column, size.widthPx - 1), Math.min(row, size.heightPx - 1))[at.channel] ?? Number.NaN;
  const above = value(left, top) * (1 - x + left) + value(left + 1, top) * (x - left);
  const below = value(left, top + 1) * (1 - x + left) + value(left + 1, top + 1) * (x - left);
  return above * (1 - y + top) + below * (y - top);
}

/** Colours with nothing smooth about them. */
const colourAt = (column: number, row: number) => [
  (column * 97 + row * 31) % 256,
  (column * 53 + row * 151) % 256,
  (column * 199 + row * 7) % 256,
];

describe('the bytes that the model reads', () => {
  test('are those of a bilinear resize with aligned corners, whatever the size of the picture', () => {
    const longEdge = fc.integer({ min: 1, max: 5000 });
    const sizes = fc.record({ widthPx: longEdge, heightPx: longEdge });
    fc.assert(
      fc.property(sizes, fc.integer({ min: 2, max: 20 }), (size, edgePx) => {
        const picture = { size, colourAt };
        const rgb = resize(picture, edgePx);
        expect(rgb).toHaveLength(3 * edgePx * edgePx);
        const errors = Array.from(rgb, (value, index) => {
          const pixel = Math.floor(index / 3);
          const at = { column: pixel % edgePx, row: Math.floor(pixel / edgePx), channel: index % 3 };
          return Math.abs(value - exactValue(picture, edgePx, at));
        });
        expect(Math.max(...errors)).toBeLessThan(0.501); // rounding to bytes, and nothing else
      }),
    );
  });

  test('are a picture of the size of the model input as it is', () => {
    const edgePx = 8;
    const rgb = resize({ size: { widthPx: edgePx, heightPx: edgePx }, colourAt }, edgePx);
    const pixels = Array.from({ length: edgePx ** 2 }, (_, pixel) => {
      return colourAt(pixel % edgePx, Math.floor(pixel / edgePx));
    });
    expect([...rgb]).toEqual(pixels.flat());
  });

  test('have the corners of the picture in their corners', () => {
    const [edgePx, size] = [224, { widthPx: 1921, heightPx: 1081 }];
    const rgb = resize({ size, colourAt }, edgePx);
    const pixelAt = (column: number, row: number) => {
      const start = 3 * (row * edgePx + column);
      return [...rgb.subarray(start, start + 3)];
    };
    expect(pixelAt(0, 0)).toEqual(colourAt(0, 0));
    expect(pixelAt(223, 0)).toEqual(colourAt(1920, 0));
    expect(pixelAt(0, 223)).toEqual(colourAt(0, 1080));
    expect(pixelAt(223, 223)).toEqual(colourAt(1920, 1080));
  });

  test('are one colour all over for a picture of one pixel', () => {
    const rgb = resize({ size: { widthPx: 1, heightPx: 1 }, colourAt: () => [10, 20, 30] }, 4);
    expect([...rgb]).toEqual(Array.from({ length: 16 }, () => [10, 20, 30]).flat());
  });
});

describe('a drawn picture', () => {
  const edgePx = 4;
  /** Opaque but for the pixels named by column and row. */
  const drawn = (opacities: Record<string, number>) =>
    Uint8ClampedArray.from(
      Array.from({ length: edgePx ** 2 }, (_, pixel) => {
        const name = `${pixel % edgePx},${Math.floor(pixel / edgePx)}`;
        return [1, 2, 3, opacities[name] ?? 255];
      }).flat(),
    );

  test.each([{ '1,1': 0 }, { '2,2': 254 }, { '2,1': 128, '0,0': 0 }])(
    'lets white through at %j',
    (opacities) => {
      expect(isTransparent(drawn(opacities), edgePx)).toBe(true);
    },
  );

  test.each([{}, { '0,2': 128 }, { '1,0': 0, '3,3': 64, '2,3': 1 }])(
    'is opaque where only its outermost pixels are covered in part: %j',
    (opacities) => {
      expect(isTransparent(drawn(opacities), edgePx)).toBe(false);
    },
  );
});
