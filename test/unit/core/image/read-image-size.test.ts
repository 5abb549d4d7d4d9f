import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readImageSize } from '../../../../src/core/image/read-image-size.ts';
import type { SizePx } from '../../../../src/core/image/size-px.ts';
import {
  ascii,
  be32,
  bmp,
  gif,
  jpeg,
  jpegFrame,
  jpegSegment,
  le16,
  le32,
  png,
  webp,
  webpExtended,
  webpLossless,
  webpLossy,
  zeros,
} from './picture-headers.ts';

const usual = { widthPx: 640, heightPx: 480 };
const app0 = jpegSegment(0xe0, ascii('JFIF\0\x01\x01\0\0\x01\0\x01\0\0'));
const preview = jpegSegment(0xe1, jpeg(jpegFrame(0xc0, 8, 8)));
const tables = [...jpegSegment(0xc4, zeros(40)), ...jpegSegment(0xdb, zeros(65))];

const samples: readonly (readonly [name: string, bytes: readonly number[], size: SizePx])[] = [
  ['a PNG', png(640, 480), usual],
  ['a PNG with the longest edge', png(0x7fffffff, 1), { widthPx: 0x7fffffff, heightPx: 1 }],
  ['a PNG without width', png(0, 480), { widthPx: 0, heightPx: 480 }],
  ['a GIF', gif(640, 480), usual],
  ['a lossy WebP', webpLossy(640, 480), usual],
  ['a lossy WebP with scaling bits', webpLossy(640 | 0x4000, 480 | 0x8000), usual],
  ['a lossless WebP', webpLossless(640, 480), usual],
  ['the largest lossless WebP', webpLossless(16_384, 16_384), { widthPx: 16_384, heightPx: 16_384 }],
  ['an extended WebP', webpExtended(640, 480), usual],
  ['the widest extended WebP', webpExtended(16_777_216, 1), { widthPx: 16_777_216, heightPx: 1 }],
  ['a BMP', bmp([...le32(40), ...le32(640), ...le32(480)]), usual],
  ['a BMP from top to bottom', bmp([...le32(40), ...le32(640), ...le32(-480)]), usual],
  ['a BMP with the oldest header', bmp([...le32(12), ...le16(640), ...le16(480)]), usual],
  ['a baseline JPEG', jpeg(app0, jpegFrame(0xc0, 640, 480)), usual],
  ['a progressive JPEG', jpeg(app0, jpegFrame(0xc2, 640, 480)), usual],
  ['a JPEG with tables before its frame', jpeg(app0, tables, jpegFrame(0xc1, 640, 480)), usual],
  ['a JPEG with fill bytes', jpeg(app0, [0xff, 0xff], jpegFrame(0xc0, 640, 480)), usual],
  ['a JPEG with a preview in its EXIF block', jpeg(preview, jpegFrame(0xc0, 640, 480)), usual],
];

describe('the size in the header', () => {
  test.each(samples)('of %s', (_, bytes, size) => {
    expect(readImageSize(Uint8Array.from(bytes))).toEqual(size);
  });

  test('is read from where the picture begins inside a larger buffer', () => {
    const buffer = Uint8Array.from([...zeros(7), ...gif(640, 480)]).subarray(7);
    expect(readImageSize(buffer)).toEqual(usual);
  });
});

describe('no size', () => {
  test.each([
    ['nothing', []],
    ['text', ascii('<!doctype html><title>Sign in</title>')],
    ['an AVIF', [...be32(28), ...ascii('ftypavif'), ...zeros(30)]],
    ['a RIFF that is no WebP', [...ascii('RIFF'), ...le32(40), ...ascii('WAVE'), ...zeros(30)]],
    ['a WebP with an unknown first chunk', webp('ANIM', zeros(20))],
    ['a WebP cut off in its first chunk', webpExtended(640, 480).slice(0, 29)],
    ['a JPEG without a frame', jpeg(app0, jpegSegment(0xdb, zeros(65)))],
    ['a JPEG cut off before its frame', jpeg(app0, jpegFrame(0xc0, 640, 480)).slice(0, 26)],
    ['a JPEG whose segment reaches past its end', jpeg([0xff, 0xe1, 0xff, 0xff, ...zeros(30)])],
    ['a JPEG without a marker where one must be', jpeg(app0, [1, 2, 3, 4, 5, 6, 7, 8])],
  ])('is found in %s', (_, bytes) => {
    expect(readImageSize(Uint8Array.from(bytes))).toBeUndefined();
  });
});

describe('hostile bytes', () => {
  const expectSane = (bytes: Uint8Array) => {
    const size = readImageSize(bytes);
    if (!size) return;
    for (const edge of [size.widthPx, size.heightPx]) {
      expect(Number.isInteger(edge)).toBe(true);
      expect(edge).toBeGreaterThanOrEqual(0);
    }
  };
  const anySample = fc.constantFrom(...samples.map(([, bytes]) => bytes));

  test('of no format give whole edges or nothing', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 80 }), expectSane), { numRuns: 500 });
  });

  test('behind a real beginning give whole edges or nothing', () => {
    const start = fc.tuple(anySample, fc.nat(16)).map(([bytes, length]) => bytes.slice(0, length));
    fc.assert(
      fc.property(start, fc.uint8Array({ maxLength: 80 }), (head, tail) =>
        expectSane(Uint8Array.from([...head, ...tail])),
      ),
      { numRuns: 500 },
    );
  });

  test('of a picture cut off anywhere give its size or nothing', () => {
    for (const [, bytes, size] of samples) {
      for (let length = 0; length <= bytes.length; length++) {
        const read = readImageSize(Uint8Array.from(bytes.slice(0, length)));
        expect([undefined, size]).toContainEqual(read);
      }
    }
  });
});
