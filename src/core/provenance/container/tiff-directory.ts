import { viewOf } from '../../bytes/find-bytes.ts';
import { maxTextBytes } from './limits.ts';

/** A TIFF structure and the place of one directory in it. */
export type TiffDirectory = {
  readonly tiff: Uint8Array;
  readonly offset: number;
  readonly isLittle: boolean;
};

/** One entry; `number` is its value as a whole number or as an offset, `value` its bytes, cut to 1 MB. */
export type TiffEntry = {
  readonly tag: number;
  readonly type: number;
  readonly number: number;
  readonly value: Uint8Array;
};

/** Bytes of one value of each type, 0 to 12. Source: TIFF 6.0, section 2. */
const typeBytes = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8];
const maxEntries = 1000;

/** The first directory of a TIFF structure; undefined when there is no room for one. */
export function firstDirectory(tiff: Uint8Array): TiffDirectory | undefined {
  if (tiff.length < 8) return undefined;
  const isLittle = tiff[0] === 0x49;
  return { tiff, offset: viewOf(tiff).getUint32(4, isLittle), isLittle };
}

/** Reads the entries of a directory. What lies outside the data is cut; never throws. */
export function readDirectory({ tiff, offset, isLittle }: TiffDirectory): readonly TiffEntry[] {
  if (offset + 2 > tiff.length) return [];
  const view = viewOf(tiff);
  const count = Math.min(view.getUint16(offset, isLittle), maxEntries);
  const entries: TiffEntry[] = [];
  for (let at = offset + 2; entries.length < count && at + 12 <= tiff.length; at += 12) {
    const [tag, type] = [view.getUint16(at, isLittle), view.getUint16(at + 2, isLittle)];
    const sizeBytes = (typeBytes[type] ?? 0) * view.getUint32(at + 4, isLittle);
    const number = view.getUint32(at + 8, isLittle);
    const start = sizeBytes <= 4 ? at + 8 : number;
    const value = tiff.subarray(start, start + Math.min(sizeBytes, maxTextBytes));
    entries.push({ tag, type, number, value });
  }
  return entries;
}
