import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeLatin1, decodeUtf8, decodeUtf16 } from '../../../../src/core/bytes/decode-text.ts';

describe('texts', () => {
  test('in UTF-8 are what a browser decodes, beyond one call’s worth of letters too', () => {
    const letter = fc.integer({ min: 0, max: 0x10ffff }).filter((point) => point < 0xd800 || point > 0xdfff);
    const short = fc.array(letter, { maxLength: 100 }).map((points) => String.fromCodePoint(...points));
    const long = fc.integer({ min: 3000, max: 6000 }).map((count) => 'é🌊a'.repeat(count));
    fc.assert(
      fc.property(fc.oneof(short, long), (text) => {
        const bytes = new TextEncoder().encode(text);
        expect(decodeUtf8(bytes)).toBe(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
      }),
      { numRuns: 20 },
    );
  });

  test.each([
    ['a byte that continues nothing', [0x61, 0x80, 0x62], 'a\ufffdb'],
    ['a cut character', [0x61, 0xe2, 0x82], 'a\ufffd\ufffd'],
    ['a longer form of a shorter character', [0xc0, 0xaf], '\ufffd\ufffd'],
    ['half of a pair of units', [0xed, 0xa0, 0x80], '\ufffd\ufffd\ufffd'],
    ['more than Unicode holds', [0xf5, 0x80, 0x80, 0x80], '\ufffd\ufffd\ufffd\ufffd'],
  ])('in UTF-8 mark %s', (_, bytes, text) => {
    expect(decodeUtf8(Uint8Array.from(bytes))).toBe(text);
  });

  test('in UTF-16 have either order, and an odd byte is left out', () => {
    expect(decodeUtf16(Uint8Array.of(0, 0x41, 0x26, 0x03, 9), 'big')).toBe('A☃');
    expect(decodeUtf16(Uint8Array.of(0x41, 0, 0x03, 0x26), 'little')).toBe('A☃');
  });

  test('in Latin-1 have a letter a byte', () => {
    const bytes = Uint8Array.from({ length: 20_000 }, (_, index) => index & 255);
    expect(decodeLatin1(bytes)).toBe(Buffer.from(bytes).toString('latin1'));
  });
});
