import { decodeLatin1, decodeUtf8 } from '../../bytes/decode-text.ts';
import { hasAscii } from '../../bytes/find-bytes.ts';
import type { Block } from './block.ts';
import { maxChunks, maxTextBytes } from './limits.ts';

/** Sub-blocks of one extension or image: 255 bytes each, so this is 4 MB. */
const maxSubBlocks = 16_384;

/** Reads comments, XMP and the manifest. Never throws. Source: GIF89a 20 to 26; XMP part 3, 1.1.2; C2PA 2.2, A.3.4. */
export function walkGif(bytes: Uint8Array): readonly Block[] {
  const blocks: Block[] = [];
  let at = 13 + colorTableBytes(bytes[10] ?? 0);
  for (let count = 0; count < maxChunks && at < bytes.length; count++) {
    const kind = bytes[at];
    if (kind === 0x21) {
      const end = skipSubBlocks(bytes, at + 2);
      blocks.push(...readExtension(bytes[at + 1] ?? 0, bytes.subarray(at + 2, end)));
      at = end;
    } else if (kind === 0x2c) {
      at = skipSubBlocks(bytes, at + 11 + colorTableBytes(bytes[at + 9] ?? 0));
    } else {
      break; // the trailer, or nothing that a GIF holds
    }
  }
  return blocks;
}

function colorTableBytes(flags: number): number {
  return flags & 0x80 ? 3 << ((flags & 7) + 1) : 0;
}

/** @returns where the next block begins, behind the empty sub-block. */
function skipSubBlocks(bytes: Uint8Array, from: number): number {
  let at = from;
  for (let count = 0; count < maxSubBlocks && at < bytes.length; count++) {
    const length = bytes[at] ?? 0;
    at += 1 + length;
    if (length === 0) return at;
  }
  return bytes.length;
}

function readExtension(label: number, data: Uint8Array): readonly Block[] {
  if (label === 0xfe) {
    return [{ kind: 'text', place: 'gif-comment', key: '', text: decodeComment(joinSubBlocks(data)) }];
  }
  if (label !== 0xff || data[0] !== 11) return [];
  // XMP is not cut into sub-blocks: its packet is read by GIF readers as lengths, and ends with 258 bytes that stop them.
  if (hasAscii(data, 1, 'XMP DataXMP')) {
    return [{ kind: 'xmp', text: decodeUtf8(data.subarray(12, Math.min(data.length - 258, maxTextBytes))) }];
  }
  return hasAscii(data, 1, 'C2PA_GIF') ? [{ kind: 'c2pa' }] : [];
}

function joinSubBlocks(data: Uint8Array): Uint8Array {
  const joined = new Uint8Array(Math.min(data.length, maxTextBytes));
  let length = 0;
  for (let at = 0; at < data.length; at += 1 + (data[at] ?? 0)) {
    const part = data.subarray(at + 1, at + 1 + (data[at] ?? 0));
    if (part.length === 0 || length + part.length > joined.length) break;
    joined.set(part, length);
    length += part.length;
  }
  return joined.subarray(0, length);
}

function decodeComment(bytes: Uint8Array): string {
  const text = decodeUtf8(bytes);
  return text.includes('\ufffd') ? decodeLatin1(bytes) : text;
}
