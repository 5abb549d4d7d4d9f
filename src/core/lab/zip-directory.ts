import { decodeUtf8 } from '../bytes/decode-text.ts';

/** A file in a zip, as its directory has it. All of it is the zip's own word. */
export type ZipEntry = {
  readonly name: string;
  readonly method: 'stored' | 'deflated';
  /** Where its local header begins, in bytes. */
  readonly headerAt: number;
  readonly packedBytes: number;
  readonly unpackedBytes: number;
};

/** Entries beyond these are left out. */
const maxEntries = 50_000;

const endSize = 22;
const longestComment = 0xffff;
const entrySize = 46;
const localSize = 30;

/**
 * Lists the files of a zip by its directory, without unpacking anything. Folders, encrypted files and methods other than
 * store and deflate are left out; so is Zip64, whose sizes do not fit.
 * @returns undefined for what is no zip. Never throws.
 * Source: APPNOTE.TXT of the ZIP file format, 4.3.12 and 4.3.16.
 */
export function readZipDirectory(bytes: Uint8Array): readonly ZipEntry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const endAt = findEnd(view);
  if (endAt === undefined) return undefined;
  const entries: ZipEntry[] = [];
  let at = view.getUint32(endAt + 16, true);
  while (entries.length < maxEntries && at + entrySize <= view.byteLength) {
    if (view.getUint32(at, true) !== 0x02014b50) break;
    const nameBytes = view.getUint16(at + 28, true);
    const entry = readEntry(view, at, bytes.subarray(at + entrySize, at + entrySize + nameBytes));
    if (entry) entries.push(entry);
    at += entrySize + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/**
 * The packed bytes of an entry.
 * @returns undefined where its local header is not there or they do not fit into the file.
 */
export function packedBytesOf(
  bytes: Uint8Array,
  { headerAt, packedBytes }: ZipEntry,
): Uint8Array | undefined {
  if (headerAt + localSize > bytes.length) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(headerAt, true) !== 0x04034b50) return undefined;
  const dataAt =
    headerAt + localSize + view.getUint16(headerAt + 26, true) + view.getUint16(headerAt + 28, true);
  return dataAt + packedBytes > bytes.length ? undefined : bytes.subarray(dataAt, dataAt + packedBytes);
}

function findEnd(view: DataView): number | undefined {
  const earliest = Math.max(0, view.byteLength - endSize - longestComment);
  for (let at = view.byteLength - endSize; at >= earliest; at -= 1) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  return undefined;
}

function readEntry(view: DataView, at: number, nameBytes: Uint8Array): ZipEntry | undefined {
  const isEncrypted = (view.getUint16(at + 8, true) & 1) === 1;
  const method = methods.get(view.getUint16(at + 10, true));
  const name = decodeName(nameBytes);
  if (isEncrypted || !method || name === '' || name.endsWith('/')) return undefined;
  return {
    name,
    method,
    packedBytes: view.getUint32(at + 20, true),
    unpackedBytes: view.getUint32(at + 24, true),
    headerAt: view.getUint32(at + 42, true),
  };
}

const methods = new Map<number, ZipEntry['method']>([
  [0, 'stored'],
  [8, 'deflated'],
]);

/** Names are UTF-8 in what is written today; what is not shows replacement characters, and is judged all the same. */
function decodeName(bytes: Uint8Array): string {
  return decodeUtf8(bytes).replaceAll('\\', '/');
}
