import { decodeLatin1 } from '../../bytes/decode-text.ts';
import type { TextPlace } from '../container/block.ts';
import { maxTextBytes } from '../container/limits.ts';
import type { Container } from '../container/read-container.ts';
import { type ExifFields, readExif } from './read-exif.ts';
import { type IptcFields, readIptc } from './read-iptc.ts';
import { xmpValues } from './read-xmp.ts';

/** A text and the field that it stood in: a PNG keyword, the name of a tag or property; empty for a comment. */
export type TextField = { readonly place: TextPlace; readonly key: string; readonly text: string };

/** All that a file says in words, sorted by the field it stood in. */
export type Metadata = {
  readonly texts: readonly TextField[];
  /** XMP packets, in the order of the file. */
  readonly xmp: readonly string[];
  readonly iptc: readonly IptcFields[];
  readonly exif: readonly ExifFields[];
  /** What follows the image, one character a byte. */
  readonly trailers: readonly string[];
  readonly hasManifest: boolean;
};

/** XMP properties that hold free text, which generators use as they use EXIF's. */
const xmpTextNames = [
  'UserComment',
  'description',
  'ImageDescription',
  'CreatorTool',
  'Software',
  'parameters',
];

/** Reads the blocks of a container. Never throws. */
export function collectMetadata({ blocks }: Container): Metadata {
  const xmp = blocks.flatMap((block) => (block.kind === 'xmp' ? [block.text.slice(0, maxTextBytes)] : []));
  const iptc = blocks.flatMap((block) => (block.kind === 'iptc' ? [readIptc(block.bytes)] : []));
  const exif = blocks.flatMap((block) => (block.kind === 'exif' ? [readExif(block.bytes)] : []));
  const texts = blocks.flatMap((block) => (block.kind === 'text' ? [block] : []));
  return {
    texts: [
      ...texts.map(({ place, key, text }) => ({ place, key, text: text.slice(0, maxTextBytes).trim() })),
      ...exif.flatMap((fields) => fieldTexts('exif', fields)),
      ...xmp.flatMap(xmpTexts),
      ...iptc.flatMap((fields) => fieldTexts('iptc', fields)),
    ].filter(({ text }) => text !== ''),
    xmp,
    iptc,
    exif,
    trailers: blocks.flatMap((block) => (block.kind === 'trailer' ? [decodeLatin1(block.bytes)] : [])),
    hasManifest: blocks.some(({ kind }) => kind === 'c2pa'),
  };
}

function fieldTexts(place: TextPlace, fields: Readonly<Record<string, string>>): readonly TextField[] {
  return Object.entries(fields).map(([key, text]) => ({ place, key, text: text.trim() }));
}

function xmpTexts(packet: string): readonly TextField[] {
  return xmpTextNames.flatMap((key) =>
    xmpValues(packet, key).map((text): TextField => ({ place: 'xmp', key, text })),
  );
}
