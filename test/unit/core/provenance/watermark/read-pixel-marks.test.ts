import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPixelMarks } from '../../../../../src/core/provenance/watermark/read-pixel-marks.ts';
import { be32, joinBytes, utf8 } from '../../../../fixtures/provenance/bytes.ts';
import { infotext, infotextPositive } from '../../../../fixtures/provenance/infotexts.ts';
import { hideBytes, markPicture, softPicture } from '../../../../fixtures/provenance/mark-pixels.ts';

const bitsOf = (text: string) => [...text].map(Number);
const ascii = (text: string) =>
  bitsOf([...text].map((letter) => letter.charCodeAt(0).toString(2).padStart(8, '0')).join(''));
const messages = {
  'Stable Diffusion XL': bitsOf('101100111110110010010000011110111011000110011110'),
  FLUX: bitsOf('1010101111111010000111100111001111010100101110'),
  'Stable Diffusion 1': ascii('StableDiffusionV1'),
  'Stable Diffusion 2': ascii('SDV2'),
};
const picture = softPicture(520, 512);

describe('the mark of the reference code', () => {
  const variants = (['bgr', 'rgb'] as const).flatMap((order) =>
    (['float', 'uint8'] as const).map((numbers) => ({ order, numbers })),
  );

  test.each(variants)('is found as $order $numbers', (variant) => {
    const marked = markPicture(picture, messages['Stable Diffusion XL'], variant);
    expect(readPixelMarks(marked)[0]?.signal).toMatchObject({
      kind: 'dwt-dct-mark',
      says: 'ai-generated',
      generator: 'Stable Diffusion XL',
      place: 'pixels',
    });
  });

  test.each(Object.entries(messages))('of %s is told from the others', (generator, bits) => {
    const marked = markPicture(picture, bits, { order: 'bgr', numbers: 'float' });
    expect(readPixelMarks(marked)[0]?.signal.generator).toBe(generator);
  });

  test('is not found in pictures without one, nor with another message', () => {
    for (let seed = 1; seed <= 5; seed++) expect(readPixelMarks(softPicture(520, 512, seed))).toEqual([]);
    const other = markPicture(picture, ascii('A person drew it!'), { order: 'bgr', numbers: 'float' });
    expect(readPixelMarks(other)).toEqual([]);
    const white = { widthPx: 300, heightPx: 300, rgba: new Uint8Array(4 * 300 * 300).fill(255) };
    expect(readPixelMarks(white)).toEqual([]);
  });

  test('is not looked for in pictures that the encoder leaves alone', () => {
    const small = markPicture(softPicture(255, 512), messages['Stable Diffusion XL'], {
      order: 'bgr',
      numbers: 'float',
    });
    expect(readPixelMarks(small)).toEqual([]);
  });
});

describe('a text in the lowest bits', () => {
  const small = softPicture(64, 80);
  const hide = (magic: string, data: Uint8Array, plane: 'alpha' | 'rgb') =>
    hideBytes(small, joinBytes(magic, be32(8 * data.length), data), plane);
  const packed = new Uint8Array(gzipSync(utf8(infotext)));

  test.each([
    ['stealth_pnginfo', utf8(infotext), 'alpha'],
    ['stealth_pngcomp', packed, 'alpha'],
    ['stealth_rgbinfo', utf8(infotext), 'rgb'],
    ['stealth_rgbcomp', packed, 'rgb'],
  ] as const)('is read as %s', (magic, data, plane) => {
    const [finding] = readPixelMarks(hide(magic, data, plane));
    expect(finding?.signal).toMatchObject({ kind: 'stealth-pixels', says: 'ai-generated', confidence: 0.97 });
    expect(finding?.prompt).toMatchObject({ positive: infotextPositive, place: 'pixels' });
  });

  test('of NovelAI is its PNG texts', () => {
    const texts = { Software: 'NovelAI', Description: 'sea', Comment: '{"uc":"crowd"}' };
    const [finding] = readPixelMarks(
      hide('stealth_pngcomp', new Uint8Array(gzipSync(JSON.stringify(texts))), 'alpha'),
    );
    expect(finding).toMatchObject({
      signal: { generator: 'NovelAI' },
      prompt: { positive: 'sea', negative: 'crowd' },
    });
  });

  test('of an unknown form is a sign all the same', () => {
    expect(readPixelMarks(hide('stealth_pnginfo', utf8('sea'), 'alpha'))[0]?.signal.kind).toBe(
      'stealth-pixels',
    );
  });

  test('that claims to be longer than the picture ends with it', () => {
    const endless = hideBytes(small, joinBytes('stealth_pnginfo', be32(0xffffffff), 'sea'), 'alpha');
    expect(readPixelMarks(endless)).toHaveLength(1);
  });

  test('is no text in the other plane, nor under another word', () => {
    expect(readPixelMarks(hide('stealth_rgbinfo', utf8(infotext), 'alpha'))).toEqual([]);
    expect(readPixelMarks(hide('stealth_pnginfx', utf8(infotext), 'alpha'))).toEqual([]);
  });
});

test('pixels that are too few, or none, are looked at without a fault', () => {
  const sizes = fc.record({
    widthPx: fc.nat(300),
    heightPx: fc.nat(300),
    rgba: fc.uint8Array({ maxLength: 2000 }),
  });
  fc.assert(
    fc.property(sizes, (pixels) => {
      expect(readPixelMarks(pixels)).toEqual([]);
    }),
    { numRuns: 30 },
  );
});
