import { decodeLatin1 } from '../../bytes/decode-text.ts';
import { viewOf } from '../../bytes/find-bytes.ts';
import { boxesIn } from './iso-box.ts';
import { readItemLocations } from './iso-locations.ts';
import { maxTextBytes } from './limits.ts';

/** One item of a `meta` box: an image, or EXIF or XMP about one. */
export type Item = { readonly type: string; readonly contentType: string; readonly data: Uint8Array };

type ItemInfo = { readonly id: number; readonly type: string; readonly contentType: string };

/** Items that are read; a grid of tiles has some hundreds. */
const maxItems = 2000;

/**
 * Reads the EXIF and XMP items.
 * @param meta what follows version and flags of the `meta` box.
 * @param file the whole file: items lie anywhere in it.
 */
export function readItems(meta: Uint8Array, file: Uint8Array): readonly Item[] {
  const boxes = boxesIn(meta);
  const dataOf = (type: string) => boxes.find((box) => box.type === type)?.data ?? new Uint8Array();
  const wanted = readItemInfos(dataOf('iinf')).filter(({ type }) => type === 'Exif' || type === 'mime');
  const locations = readItemLocations(dataOf('iloc'));
  return wanted.flatMap(({ id, type, contentType }): Item[] => {
    const extents = locations.get(id);
    if (!extents) return [];
    const parts = extents.map(({ isInMeta, offset, length }) => {
      const source = isInMeta ? dataOf('idat') : file;
      return source.subarray(offset, length === 0 ? undefined : offset + length);
    });
    return [{ type, contentType, data: joinParts(parts) }];
  });
}

function readItemInfos(data: Uint8Array): readonly ItemInfo[] {
  const headBytes = data[0] === 0 ? 6 : 8; // the count has 16 or 32 bits
  return boxesIn(data.subarray(headBytes))
    .filter(({ type }) => type === 'infe')
    .slice(0, maxItems)
    .flatMap(({ data: entry }) => readItemInfo(entry));
}

/** Version 2 has an id of 16 bits, version 3 of 32; older ones hold no type. */
function readItemInfo(entry: Uint8Array): readonly ItemInfo[] {
  const version = entry[0] ?? 0;
  if (version < 2 || entry.length < (version === 2 ? 12 : 14)) return [];
  const view = viewOf(entry);
  const at = version === 2 ? 8 : 10;
  const id = version === 2 ? view.getUint16(4) : view.getUint32(4);
  const type = decodeLatin1(entry.subarray(at, at + 4));
  const [, contentType = ''] = decodeLatin1(entry.subarray(at + 4, at + 516)).split('\0');
  return [{ id, type, contentType }];
}

function joinParts(parts: readonly Uint8Array[]): Uint8Array {
  const [first] = parts;
  if (first && parts.length === 1) return first.subarray(0, maxTextBytes);
  const joined = new Uint8Array(maxTextBytes);
  let length = 0;
  for (const part of parts) {
    const fitting = part.subarray(0, maxTextBytes - length);
    joined.set(fitting, length);
    length += fitting.length;
  }
  return joined.subarray(0, length);
}
