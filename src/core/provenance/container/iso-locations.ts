import { viewOf } from '../../bytes/find-bytes.ts';

/** A part of an item. Length 0 means: to the end. */
export type Extent = { readonly isInMeta: boolean; readonly offset: number; readonly length: number };

/** Extents of all items; a real file has one an item. */
const maxExtents = 10_000;

/** Reads whole numbers of 0, 2, 4 or 8 bytes one behind the other; past the end there are zeros. */
class NumberSource {
  readonly #view: DataView;
  #at: number;

  constructor(bytes: Uint8Array, at: number) {
    this.#view = viewOf(bytes);
    this.#at = at;
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#view.byteLength;
  }

  next(sizeBytes: number): number {
    let value = 0;
    for (let index = 0; index < sizeBytes; index++) {
      value = value * 256 + (this.#at < this.#view.byteLength ? this.#view.getUint8(this.#at) : 0);
      this.#at += 1;
    }
    return value;
  }
}

/**
 * Reads an `iloc` box (from its version byte on).
 * @returns the extents by item id. Items whose data lies in another file are left out. Never throws.
 * Source: ISO 14496-12, 8.11.3.
 */
export function readItemLocations(data: Uint8Array): ReadonlyMap<number, readonly Extent[]> {
  const version = data[0] ?? 0;
  const source = new NumberSource(data, 4);
  const [sizes, baseSizes] = [source.next(1), source.next(1)];
  const [offsetBytes, lengthBytes] = [sizes >> 4, sizes & 15];
  const [baseBytes, indexBytes] = [baseSizes >> 4, version > 0 ? baseSizes & 15 : 0];
  const idBytes = version < 2 ? 2 : 4;
  const itemCount = source.next(idBytes);
  const locations = new Map<number, readonly Extent[]>();
  let extentCount = 0;
  for (let item = 0; item < itemCount && !source.isAtEnd && extentCount < maxExtents; item++) {
    const id = source.next(idBytes);
    const method = version > 0 ? source.next(2) & 15 : 0;
    const dataReference = source.next(2);
    const base = source.next(baseBytes);
    const extents: Extent[] = [];
    const count = source.next(2);
    for (let extent = 0; extent < count && !source.isAtEnd && extentCount < maxExtents; extent++) {
      source.next(indexBytes);
      const offset = base + source.next(offsetBytes);
      extents.push({ isInMeta: method === 1, offset, length: source.next(lengthBytes) });
      extentCount += 1;
    }
    if (dataReference === 0 && method < 2) locations.set(id, extents);
  }
  return locations;
}
