import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readContainer } from '../../../../../src/core/provenance/container/read-container.ts';
import { be16, be32, joinBytes, utf8 } from '../../../../fixtures/provenance/bytes.ts';
import { exifBlock, exifTags } from '../../../../fixtures/provenance/exif-block.ts';
import {
  commentSegment,
  exifSegment,
  gifComment,
  gifFile,
  gifManifest,
  gifXmp,
  iptcSegment,
  isobmffFile,
  jpegFile,
  jpegSegment,
  webpFile,
  xmpPacket,
  xmpSegment,
} from '../../../../fixtures/provenance/other-files.ts';
import {
  internationalTextChunk,
  packedInternationalTextChunk,
  packedTextChunk,
  pngChunk,
  pngFile,
  textChunk,
} from '../../../../fixtures/provenance/png-file.ts';

const packet = xmpPacket('photoshop:Credit="a person"');
const exif = exifBlock([[exifTags.make, 'A maker']]);
const manifest = joinBytes(
  'JP',
  be16(1),
  be32(1),
  be32(40),
  'jumb',
  be32(30),
  'jumd',
  'c2pa',
  new Uint8Array(12),
  'c2pa\0',
);
const text = (place: string, key: string, value: string) => ({ kind: 'text', place, key, text: value });
const exifBlockRead = expect.objectContaining({ kind: 'exif' });

const cases: readonly (readonly [name: string, bytes: Uint8Array, kindAndBlocks: readonly unknown[]])[] = [
  [
    'PNG: texts of all three kinds, EXIF, the manifest, a text after the pixels and a trailer',
    pngFile(
      [
        textChunk('a', 'one ☃'),
        packedTextChunk('b', 'two'),
        internationalTextChunk('c', 'three'),
        packedInternationalTextChunk('d', 'four'),
        pngChunk('eXIf', exif),
        pngChunk('caBX', manifest),
      ],
      { chunks: [textChunk('e', 'five')], trailer: 'behind' },
    ),
    [
      'png',
      text('png-text', 'a', 'one ☃'),
      text('png-text', 'b', 'two'),
      text('png-text', 'c', 'three'),
      text('png-text', 'd', 'four'),
      exifBlockRead,
      { kind: 'c2pa' },
      text('png-text', 'e', 'five'),
      { kind: 'trailer', bytes: utf8('behind') },
    ],
  ],
  [
    'PNG: XMP in any text chunk',
    pngFile([textChunk('XML:com.adobe.xmp', packet)]),
    ['png', { kind: 'xmp', text: packet }],
  ],
  [
    'PNG: Latin-1 where it is no UTF-8',
    pngFile([pngChunk('tEXt', joinBytes('Author\0Ren\xe9'))]),
    ['png', text('png-text', 'Author', 'René')],
  ],
  [
    'PNG: IPTC and XMP as hex digits',
    pngFile([
      packedTextChunk('Raw profile type iptc', `\niptc\n      4\n${Buffer.from('8BIM').toString('hex')}\n`),
      packedTextChunk(
        'Raw profile type xmp',
        `\nxmp\n  9\n${Buffer.from(packet).toString('hex').replace(/.{72}/g, '$&\n')}\n`,
      ),
    ]),
    ['png', { kind: 'iptc', bytes: utf8('8BIM') }, { kind: 'xmp', text: packet }],
  ],
  [
    'JPEG: EXIF, XMP, IPTC, comment, a label, one manifest in two segments, a trailer',
    jpegFile(
      [
        exifSegment(exif),
        xmpSegment(packet),
        iptcSegment([[110, 'a person']]),
        commentSegment('drawn'),
        jpegSegment(0xe3, utf8('AIGC{"Label":"1"}')),
        jpegSegment(0xeb, manifest),
        jpegSegment(0xeb, manifest),
        jpegSegment(0xeb, utf8('JP and other things')),
      ],
      'behind',
    ),
    [
      'jpeg',
      exifBlockRead,
      { kind: 'xmp', text: packet },
      expect.objectContaining({ kind: 'iptc' }),
      text('jpeg-comment', '', 'drawn'),
      text('jpeg-app', 'AIGC', '{"Label":"1"}'),
      { kind: 'c2pa' },
      { kind: 'trailer', bytes: utf8('behind') },
    ],
  ],
  [
    'JPEG: XMP that is continued',
    jpegFile([
      jpegSegment(0xe1, joinBytes('http://ns.adobe.com/xmp/extension/\0', new Uint8Array(40), 'one ')),
      jpegSegment(0xe1, joinBytes('http://ns.adobe.com/xmp/extension/\0', new Uint8Array(40), 'two')),
    ]),
    ['jpeg', { kind: 'xmp', text: 'one two' }],
  ],
  [
    'WebP: EXIF of odd length, XMP, the manifest',
    webpFile([
      ['EXIF', joinBytes(exif, exif.length % 2 === 0 ? [0] : [])],
      ['XMP ', utf8(packet)],
      ['C2PA', manifest],
    ]),
    ['webp', exifBlockRead, { kind: 'xmp', text: packet }, { kind: 'c2pa' }],
  ],
  [
    'GIF: comment over many sub-blocks, XMP, the manifest',
    gifFile([gifComment('long '.repeat(100)), gifXmp(packet), gifManifest(manifest)]),
    ['gif', text('gif-comment', '', 'long '.repeat(100)), { kind: 'xmp', text: packet }, { kind: 'c2pa' }],
  ],
  [
    'AVIF: EXIF and XMP items, the manifest box',
    isobmffFile({ exif, xmp: packet, hasManifest: true }),
    ['avif', { kind: 'c2pa' }, { kind: 'exif', bytes: exif }, { kind: 'xmp', text: packet }],
  ],
  [
    'HEIF by its brand',
    isobmffFile({ brand: 'heic', exif, xmp: packet }),
    ['heif', exifBlockRead, { kind: 'xmp', text: packet }],
  ],
  [
    'SVG: XMP and the manifest',
    utf8(
      `<?xml version="1.0"?><svg xmlns=""><metadata>${packet}<c2pa:manifest>AAAA</c2pa:manifest></metadata></svg>`,
    ),
    ['svg', { kind: 'xmp', text: packet }, { kind: 'c2pa' }],
  ],
  [
    'TIFF: the manifest and nothing else',
    exifBlock([
      [0xcd41, joinBytes(be32(20), 'jumb', new Uint8Array(12))],
      [exifTags.make, 'A maker'],
    ]),
    ['tiff', { kind: 'c2pa' }],
  ],
];

describe('a container is read', () => {
  test.each(cases)('%s', (_, bytes, expected) => {
    const [kind, ...blocks] = expected;
    const read = readContainer(bytes);
    expect(read.kind).toBe(kind);
    expect(read.blocks).toEqual(blocks);
  });

  test.each([
    ['nothing', new Uint8Array()],
    ['text', utf8('a letter about <svg and others')],
    ['a page', utf8('<!doctype html><title>svg</title>')],
    ['a RIFF that is no WebP', utf8('RIFF____WAVE')],
  ])('and %s is none', (_, bytes) => {
    expect(readContainer(bytes)).toEqual({ kind: undefined, blocks: [] });
  });

  test('a PNG’s copy of a JPEG segment holds EXIF or XMP', () => {
    const hex = (bytes: Uint8Array) =>
      `\ngeneric profile\n  ${bytes.length}\n${Buffer.from(bytes).toString('hex')}\n`;
    const segments = [joinBytes('Exif\0\0', exif), joinBytes('http://ns.adobe.com/xap/1.0/\0', packet)];
    const file = pngFile(segments.map((segment) => packedTextChunk('Raw profile type APP1', hex(segment))));
    expect(readContainer(file).blocks).toEqual([exifBlockRead, { kind: 'xmp', text: packet }]);
  });

  test('words outside their field are not read', () => {
    const words = joinBytes('parameters\0Steps: 20, Seed: 1', packet, 'jumb c2pa Exif\0\0');
    const pixels = pngChunk('IDAT', words);
    expect(readContainer(pngFile([pixels])).blocks).toEqual([]);
    expect(readContainer(jpegFile([jpegSegment(0xdb, words)])).blocks).toEqual([]);
    expect(readContainer(webpFile([['ICCP', words]])).blocks).toEqual([]);
  });

  test('all texts of a file together stay below the limit', () => {
    const packed = new Uint8Array(deflateSync(new Uint8Array(6_000_000)));
    const bomb = pngChunk('zTXt', joinBytes('k\0\0', packed));
    const lengths = readContainer(pngFile([bomb, bomb, bomb])).blocks.map((block) =>
      block.kind === 'text' ? block.text.length : 0,
    );
    // Two of 4 MB are unpacked, and nothing is left for the third; of each 1 MB is kept.
    expect(lengths).toEqual([1_048_573, 1_048_573, 0]);
  });
});
