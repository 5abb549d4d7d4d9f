import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { animatableType, sniffAnimation } from '../../../../src/core/image/sniff-animation.ts';
import { encodeApng, encodeGif, encodeWebpAnimation } from '../../../fixtures/encode-animation.ts';

const frame = { widthPx: 8, heightPx: 8, rgba: new Uint8ClampedArray(4 * 64).fill(200) };
/** "RIFF", its length, "WEBP", and a chunk of pixels. */
const webpStill = Buffer.concat([
  Buffer.from('RIFF\x18\0\0\0WEBPVP8 \x0c\0\0\0', 'latin1'),
  Buffer.alloc(12),
]);
const avif = (brand: string) =>
  Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from(`ftyp${brand}\0\0\0\0mif1miaf`), Buffer.alloc(16)]);

const moving: readonly (readonly [name: string, file: Buffer])[] = [
  ['GIF', encodeGif([frame, frame])],
  ['PNG', encodeApng([frame, frame])],
  ['WebP', encodeWebpAnimation([webpStill, webpStill], 8)],
  ['AVIF', avif('avis')],
];
const resting: readonly (readonly [name: string, file: Buffer])[] = [
  ['GIF', encodeGif([frame])],
  ['WebP', webpStill],
  ['AVIF', avif('avif')],
  ['JPEG', Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(40)])],
  ['text', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"></svg>')],
];

describe('a file', () => {
  test.each(moving)('that is an animated %s is told from its beginning', (_, file) => {
    expect(sniffAnimation(file)).toBe('animated');
  });

  test.each(resting)('that is a still %s is told', (_, file) => {
    expect(sniffAnimation(file)).toBe('still');
  });

  test.each([...moving, ...resting])('that is cut off is never told wrong: %s', (_, file) => {
    const whole = sniffAnimation(file);
    for (let length = 0; length < file.length; length++) {
      expect(['unknown', whole]).toContain(sniffAnimation(file.subarray(0, length)));
    }
  });

  test('names the kind that a decoder wants', () => {
    const types = moving.map(([, file]) => animatableType(file));
    expect(types).toEqual(['image/gif', 'image/png', 'image/webp', 'image/avif']);
    expect(animatableType(Buffer.from('GIF8'))).toBeUndefined();
  });

  test('that hides its animation behind a megabyte counts as one', () => {
    const head = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x7f, 0xff, 0xff, 0xff]);
    const text = Buffer.concat([head, Buffer.from('tEXt'), Buffer.alloc(2 * 1024 * 1024)]);
    expect(sniffAnimation(text)).toBe('animated');
  });
});

describe('bytes of any kind', () => {
  const beginnings = moving.map(([, file]) => file.subarray(0, 40));

  test('are told without a throw', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(Buffer.alloc(0), ...beginnings),
        fc.uint8Array({ maxLength: 300 }),
        (start, rest) => {
          expect(['animated', 'still', 'unknown']).toContain(sniffAnimation(Buffer.concat([start, rest])));
        },
      ),
    );
  });

  test('may be changed anywhere', () => {
    const files = moving.map(([, file]) => file);
    fc.assert(
      fc.property(fc.constantFrom(...files), fc.nat(), fc.nat(255), (file, place, value) => {
        const bytes = Uint8Array.from(file);
        bytes[place % bytes.length] = value;
        expect(['animated', 'still', 'unknown']).toContain(sniffAnimation(bytes));
      }),
    );
  });
});
