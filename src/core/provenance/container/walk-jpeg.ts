import { decodeLatin1, decodeUtf8 } from '../../bytes/decode-text.ts';
import { findAscii, hasAscii, viewOf } from '../../bytes/find-bytes.ts';
import type { Block } from './block.ts';
import { maxChunks, maxTrailerBytes } from './limits.ts';
import { nextMarker } from './next-marker.ts';

const xmpHeader = 'http://ns.adobe.com/xap/1.0/\0';
const extendedXmpHeader = 'http://ns.adobe.com/xmp/extension/\0';
/** MD5 of the whole, its length and this part's offset. */
const extendedXmpHeadBytes = 32 + 4 + 4;

/**
 * Reads APP and COM segments and what follows the end of the image. Never throws.
 * Source: ITU T.81 B.1.1; Exif 3.0 4.5.4; XMP part 3, 1.1.3; C2PA 2.2, A.3.1.
 */
export function walkJpeg(bytes: Uint8Array): readonly Block[] {
  const view = viewOf(bytes);
  const blocks: Block[] = [];
  const extendedXmp: string[] = [];
  let at = 2;
  for (let count = 0; count < maxChunks; count++) {
    const marker = nextMarker(bytes, at);
    if (marker === undefined) break;
    if (marker.code === 0xd9) {
      blocks.push(...readTrailer(bytes.subarray(marker.at + 2)));
      break;
    }
    if (marker.at + 4 > bytes.length) break;
    const end = marker.at + 2 + Math.max(2, view.getUint16(marker.at + 2));
    const payload = bytes.subarray(marker.at + 4, end);
    if (marker.code === 0xe1 && hasAscii(payload, 0, extendedXmpHeader)) {
      extendedXmp.push(decodeUtf8(payload.subarray(extendedXmpHeader.length + extendedXmpHeadBytes)));
    } else {
      blocks.push(...readSegment(marker.code, payload));
    }
    at = end;
  }
  if (extendedXmp.length > 0) blocks.push({ kind: 'xmp', text: extendedXmp.join('') });
  return mergeManifests(blocks);
}

function readSegment(code: number, payload: Uint8Array): readonly Block[] {
  if (code === 0xfe) return [{ kind: 'text', place: 'jpeg-comment', key: '', text: decodeComment(payload) }];
  if (code < 0xe0 || code > 0xef) return [];
  if (code === 0xe1 && hasAscii(payload, 0, 'Exif\0')) return [{ kind: 'exif', bytes: payload.subarray(6) }];
  if (code === 0xe1 && hasAscii(payload, 0, xmpHeader)) {
    return [{ kind: 'xmp', text: decodeUtf8(payload.subarray(xmpHeader.length)) }];
  }
  if (code === 0xed && hasAscii(payload, 0, 'Photoshop 3.0\0')) {
    return [{ kind: 'iptc', bytes: payload.subarray(14) }];
  }
  if (code === 0xeb && isC2pa(payload)) return [{ kind: 'c2pa' }];
  // The bare label of GB 45438 stands in any APP segment.
  if (hasAscii(payload, 0, 'AIGC')) {
    return [{ kind: 'text', place: 'jpeg-app', key: 'AIGC', text: decodeUtf8(payload.subarray(4)) }];
  }
  return [];
}

/** A JUMBF box (`JP`, instance, number, box header) whose description names C2PA. */
function isC2pa(payload: Uint8Array): boolean {
  return (
    hasAscii(payload, 0, 'JP') &&
    hasAscii(payload, 12, 'jumb') &&
    findAscii(payload.subarray(0, 128), 'c2pa') >= 0
  );
}

function decodeComment(payload: Uint8Array): string {
  const text = decodeUtf8(payload);
  return (text.includes('\ufffd') ? decodeLatin1(payload) : text).replaceAll('\0', ' ');
}

function readTrailer(bytes: Uint8Array): readonly Block[] {
  return bytes.length === 0 ? [] : [{ kind: 'trailer', bytes: lastBytes(bytes) }];
}

/** A phone's trailer may lie behind a video or a depth map: its own words are at the end. */
function lastBytes(bytes: Uint8Array): Uint8Array {
  return bytes.subarray(Math.max(0, bytes.length - maxTrailerBytes));
}

/** One manifest is cut into segments of 64 KB. */
function mergeManifests(blocks: readonly Block[]): readonly Block[] {
  const first = blocks.findIndex(({ kind }) => kind === 'c2pa');
  return blocks.filter(({ kind }, index) => kind !== 'c2pa' || index === first);
}
