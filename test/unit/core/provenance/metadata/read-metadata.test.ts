import { describe, expect, test } from 'vitest';
import { readExif } from '../../../../../src/core/provenance/metadata/read-exif.ts';
import { readIptc } from '../../../../../src/core/provenance/metadata/read-iptc.ts';
import { xmpValues } from '../../../../../src/core/provenance/metadata/read-xmp.ts';
import { joinBytes } from '../../../../fixtures/provenance/bytes.ts';
import { exifBlock, exifTags, unicodeComment } from '../../../../fixtures/provenance/exif-block.ts';
import { xmpPacket } from '../../../../fixtures/provenance/other-files.ts';

describe('EXIF', () => {
  test.each(['big', 'little'] as const)('is read in %s-endian order, from both directories', (order) => {
    const block = exifBlock(
      [
        [exifTags.make, 'A maker'],
        [exifTags.model, 'M1'],
      ],
      [[exifTags.userComment, joinBytes('ASCII\0\0\0', 'a note')]],
      order,
    );
    expect(readExif(block)).toEqual({ make: 'A maker', model: 'M1', userComment: 'a note' });
  });

  test.each([
    ['UTF-16, big-endian in a little-endian file', unicodeComment('a lighthouse ☃')],
    ['UTF-16, little-endian', unicodeComment('a lighthouse ☃', 'little')],
    ['no code at all', joinBytes(new Uint8Array(8), 'a lighthouse \xe2\x98\x83')],
    ['no code and no room for one', joinBytes('a lighthouse \xe2\x98\x83')],
  ])('UserComment is read in %s', (_, value) => {
    expect(readExif(exifBlock([], [[exifTags.userComment, value]], 'little'))).toEqual({
      userComment: 'a lighthouse ☃',
    });
  });

  test('Exif tags count in the first directory, as plain text', () => {
    expect(readExif(exifBlock([[exifTags.userComment, 'Made with OpenAI Labs']]))).toEqual({
      userComment: 'Made with OpenAI Labs',
    });
  });

  test('what stands before the header is passed over', () => {
    const block = joinBytes('Exif\0\0', exifBlock([[exifTags.make, 'A maker']]));
    expect(readExif(block)).toEqual({ make: 'A maker' });
  });

  test('a directory that points to itself ends', () => {
    const block = exifBlock([], [[exifTags.make, 'A maker']]);
    block[8 + 2 + 11] = 8; // the link to the inner directory leads to the first one
    expect(readExif(block)).toEqual({});
  });
});

describe('XMP', () => {
  test.each([
    ['an attribute', xmpPacket('Iptc4xmpExt:Thing="a &amp; b"')],
    ['an attribute in single quotes, with spaces', xmpPacket("other:Thing = 'a &#38; b'")],
    ['an element', xmpPacket('', '<x:Thing>a &#x26; b</x:Thing>')],
    ['a resource', xmpPacket('', '<x:Thing rdf:resource="a &amp; b"/>')],
    [
      'a list',
      xmpPacket('', '<x:Thing><rdf:Alt><rdf:li xml:lang="x-default">a &amp; b</rdf:li></rdf:Alt></x:Thing>'),
    ],
  ])('gives a property that is %s', (_, packet) => {
    expect(xmpValues(packet, 'Thing')).toEqual(['a & b']);
  });

  test('gives no property of a longer name, none without a prefix, and decodes once', () => {
    expect(xmpValues(xmpPacket('x:ThingMore="1" x:OtherThing="2" Thing="3"'), 'Thing')).toEqual([]);
    expect(xmpValues(xmpPacket('x:Thing="&amp;lt;"'), 'Thing')).toEqual(['&lt;']);
  });
});

describe('IPTC', () => {
  test('records are read with and without Photoshop’s wrapping', () => {
    const records = joinBytes([0x1c, 2, 110, 0, 8], 'a person', [0x1c, 2, 120, 0, 3], 'sea');
    const wrapped = joinBytes(
      '8BIM\x04\x25\0\0\0\0\0\x01\x07\0',
      '8BIM\x04\x04\0\0\0\0\0',
      [records.length],
      records,
    );
    expect(readIptc(records)).toEqual({ credit: 'a person', caption: 'sea' });
    expect(readIptc(wrapped)).toEqual({ credit: 'a person', caption: 'sea' });
  });
});
