import { decodeUtf8 } from '../../bytes/decode-text.ts';
import { hasAscii } from '../../bytes/find-bytes.ts';
import type { Block } from './block.ts';

const xmpHeader = 'http://ns.adobe.com/xap/1.0/\0';

/**
 * Reads ImageMagick's way of keeping EXIF, IPTC and XMP in a PNG text: a name, a length, then hex digits.
 * @param key `Raw profile type exif`, `iptc`, `8bim`, `xmp` or `APP1`.
 * @returns nothing for other profiles. Never throws.
 */
export function readRawProfile(key: string, text: string): readonly Block[] {
  const head = /^\n?[^\n]{0,80}\n {0,20}\d{1,12}\n/.exec(text.slice(0, 200))?.[0];
  if (head === undefined) return [];
  const bytes = parseHex(text.slice(head.length).replace(/\s/g, ''));
  switch (key.slice('Raw profile type '.length).toLowerCase()) {
    case 'exif':
      return [{ kind: 'exif', bytes }];
    case 'app1': // the segment of a JPEG, which holds either
      return hasAscii(bytes, 0, xmpHeader)
        ? [{ kind: 'xmp', text: decodeUtf8(bytes.subarray(xmpHeader.length)) }]
        : [{ kind: 'exif', bytes }];
    case 'iptc':
    case '8bim':
      return [{ kind: 'iptc', bytes }];
    case 'xmp':
      return [{ kind: 'xmp', text: decodeUtf8(bytes) }];
    default:
      return [];
  }
}

function parseHex(digits: string): Uint8Array {
  const bytes = new Uint8Array(digits.length >> 1);
  for (let index = 0; index < bytes.length; index++) {
    bytes[index] = Number.parseInt(digits.slice(2 * index, 2 * index + 2), 16);
  }
  return bytes;
}
