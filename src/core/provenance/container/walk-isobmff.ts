import { decodeUtf8 } from '../../bytes/decode-text.ts';
import { hasAscii, viewOf } from '../../bytes/find-bytes.ts';
import type { Block } from './block.ts';
import { boxesIn } from './iso-box.ts';
import { type Item, readItems } from './iso-items.ts';
import { maxTextBytes } from './limits.ts';

/** The user type of a `uuid` box that holds a manifest. Source: C2PA 2.2, A.5.1. */
const c2paUuid = '\xd8\xfe\xc3\xd6\x1b\x0e\x48\x3c\x92\x97\x58\x28\x87\x7e\xc4\x81';

/** Reads EXIF and XMP items and the manifest box of AVIF and HEIF. Never throws. Source: ISO 14496-12, 23008-12 annex A. */
export function walkIsobmff(bytes: Uint8Array): readonly Block[] {
  const blocks: Block[] = [];
  for (const box of boxesIn(bytes)) {
    if (box.type === 'uuid' && hasAscii(box.data, 0, c2paUuid) && hasAscii(box.data, 20, 'manifest\0')) {
      blocks.push({ kind: 'c2pa' });
    }
    if (box.type === 'meta') blocks.push(...readItems(box.data.subarray(4), bytes).flatMap(readItem));
  }
  return blocks;
}

function readItem({ type, contentType, data }: Item): readonly Block[] {
  if (type === 'Exif' && data.length > 8) {
    // The item begins with how many bytes stand before the TIFF header.
    const start = 4 + viewOf(data).getUint32(0);
    return [{ kind: 'exif', bytes: data.subarray(start) }];
  }
  if (type === 'mime' && contentType === 'application/rdf+xml') {
    return [{ kind: 'xmp', text: decodeUtf8(data.subarray(0, maxTextBytes)) }];
  }
  return [];
}
