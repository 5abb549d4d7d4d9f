import { decodeLatin1, decodeUtf8 } from '../../bytes/decode-text.ts';
import { viewOf } from '../../bytes/find-bytes.ts';
import type { Block } from './block.ts';
import { maxChunks, maxTextBytes } from './limits.ts';

/** Reads the EXIF, XMP and C2PA chunks, which stand behind the pixels. Never throws. Source: RFC 9649 2.3, 2.7.1.5. */
export function walkWebp(bytes: Uint8Array): readonly Block[] {
  const view = viewOf(bytes);
  const blocks: Block[] = [];
  let at = 12;
  for (let count = 0; count < maxChunks && at + 8 <= bytes.length; count++) {
    const length = view.getUint32(at + 4, true);
    const data = bytes.subarray(at + 8, at + 8 + length);
    blocks.push(...readChunk(decodeLatin1(bytes.subarray(at, at + 4)), data));
    at += 8 + length + (length & 1);
  }
  return blocks;
}

function readChunk(name: string, data: Uint8Array): readonly Block[] {
  switch (name) {
    case 'EXIF':
      return [{ kind: 'exif', bytes: data }];
    case 'XMP ':
      return [{ kind: 'xmp', text: decodeUtf8(data.subarray(0, maxTextBytes)) }];
    case 'C2PA':
      return [{ kind: 'c2pa' }];
    default:
      return [];
  }
}
