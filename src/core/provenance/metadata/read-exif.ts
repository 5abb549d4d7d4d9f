import { decodeLatin1, decodeUtf8 } from '../../bytes/decode-text.ts';
import { findAscii } from '../../bytes/find-bytes.ts';
import { firstDirectory, readDirectory, type TiffEntry } from '../container/tiff-directory.ts';
import { decodeUserComment } from './user-comment.ts';

/** The tags that tell where a picture comes from. Source: Exif 3.0, 4.6. */
const tagNames = {
  269: 'documentName',
  270: 'imageDescription',
  271: 'make',
  272: 'model',
  305: 'software',
  315: 'artist',
  316: 'hostComputer',
  33432: 'copyright',
  37500: 'makerNote',
  37510: 'userComment',
} as const;

type TagName = (typeof tagNames)[keyof typeof tagNames];

/** Texts by the name of their tag. Cameras without a name of their own write an empty one. */
export type ExifFields = { readonly [Name in TagName]?: string };

const exifIfdTag = 0x8769;
/** Of a maker note: its beginning names the maker. */
const maxMakerNoteBytes = 256;

/**
 * Reads the text tags of IFD0 and of the Exif IFD, wherever each stands: DALL-E 2 wrote Exif tags into IFD0.
 * @param bytes a TIFF structure; what stands before its header (a stray `Exif\0\0`) is passed over.
 * Never throws; a tag whose value lies outside the data is left out.
 */
export function readExif(bytes: Uint8Array): ExifFields {
  const first = firstDirectory(bytes.subarray(tiffStart(bytes)));
  if (!first) return {};
  const entries = readDirectory(first);
  const exifIfd = entries.find(({ tag }) => tag === exifIfdTag);
  const inner = exifIfd ? readDirectory({ ...first, offset: exifIfd.number }) : [];
  const fields = new Map<TagName, string>();
  for (const entry of [...entries, ...inner]) {
    const name = nameOf(entry.tag);
    if (name && !fields.has(name)) fields.set(name, readValue(name, entry));
  }
  return Object.fromEntries(fields);
}

/** Past the end when there is no header. */
function tiffStart(bytes: Uint8Array): number {
  const head = bytes.subarray(0, 64);
  const starts = [findAscii(head, 'II*\0'), findAscii(head, 'MM\0*')].filter((at) => at >= 0);
  return Math.min(...starts, bytes.length);
}

function nameOf(tag: number): TagName | undefined {
  return tag in tagNames ? tagNames[tag as keyof typeof tagNames] : undefined; // `in` has just said so
}

function readValue(name: TagName, { type, value }: TiffEntry): string {
  if (name === 'makerNote') return trimZeros(decodeLatin1(value.subarray(0, maxMakerNoteBytes)));
  if (name === 'userComment' && type !== 2) return trimZeros(decodeUserComment(value));
  const utf8 = decodeUtf8(value);
  return trimZeros(utf8.includes('\ufffd') ? decodeLatin1(value) : utf8);
}

function trimZeros(text: string): string {
  return text.replaceAll('\0', ' ').trimEnd();
}
