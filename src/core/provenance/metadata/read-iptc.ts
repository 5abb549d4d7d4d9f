import { decodeLatin1, decodeUtf8 } from '../../bytes/decode-text.ts';
import { hasAscii, viewOf } from '../../bytes/find-bytes.ts';
import { maxChunks } from '../container/limits.ts';

/** The datasets of record 2 that are read. Source: IPTC-IIM 4.2, chapter 6. */
export type IptcFields = {
  readonly program?: string;
  readonly credit?: string;
  readonly caption?: string;
};

const datasetNames: ReadonlyMap<number, keyof IptcFields> = new Map([
  [65, 'program'],
  [110, 'credit'],
  [120, 'caption'],
]);

const iptcResource = 0x0404;

/**
 * Reads IPTC-IIM records.
 * @param bytes Photoshop resources (`8BIM`) or the records themselves. Never throws.
 */
export function readIptc(bytes: Uint8Array): IptcFields {
  const records = hasAscii(bytes, 0, '8BIM') ? findResource(bytes) : bytes;
  const view = viewOf(records);
  const fields = new Map<keyof IptcFields, string>();
  let at = 0;
  for (let count = 0; count < maxChunks && at + 5 <= records.length && records[at] === 0x1c; count++) {
    const length = view.getUint16(at + 3);
    if (length & 0x8000) break; // an extended dataset: only pictures inside need one
    const name = records[at + 1] === 2 ? datasetNames.get(records[at + 2] ?? 0) : undefined;
    if (name) fields.set(name, decodeField(records.subarray(at + 5, at + 5 + length)));
    at += 5 + length;
  }
  return Object.fromEntries(fields);
}

/** A resource: signature, id, name padded to even length, size, data padded to even length. */
function findResource(bytes: Uint8Array): Uint8Array {
  const view = viewOf(bytes);
  let at = 0;
  for (let count = 0; count < maxChunks && at + 12 <= bytes.length && hasAscii(bytes, at, '8BIM'); count++) {
    const nameBytes = ((bytes[at + 6] ?? 0) + 2) & ~1;
    const sizeAt = at + 6 + nameBytes;
    if (sizeAt + 4 > bytes.length) break;
    const sizeBytes = view.getUint32(sizeAt);
    if (view.getUint16(at + 4) === iptcResource) return bytes.subarray(sizeAt + 4, sizeAt + 4 + sizeBytes);
    at = sizeAt + 4 + sizeBytes + (sizeBytes & 1);
  }
  return new Uint8Array();
}

function decodeField(bytes: Uint8Array): string {
  const utf8 = decodeUtf8(bytes);
  return (utf8.includes('\ufffd') ? decodeLatin1(bytes) : utf8).trim();
}
