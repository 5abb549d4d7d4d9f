/** Bits of a DEFLATE stream, the lowest of each byte first. */
export type BitSource = {
  readonly bytes: Uint8Array;
  /** Of the next byte that is not in `buffer` yet. */
  at: number;
  buffer: number;
  bufferedBits: number;
  /** More bits were asked for than there are; those were zeros. */
  isExhausted: boolean;
};

/** The bits of these bytes, from the first. */
export function bitSourceOf(bytes: Uint8Array): BitSource {
  return { bytes, at: 0, buffer: 0, bufferedBits: 0, isExhausted: false };
}

/** @param count 0 to 16. */
export function readBits(source: BitSource, count: number): number {
  while (source.bufferedBits < count) {
    if (source.at >= source.bytes.length) source.isExhausted = true;
    source.buffer |= (source.bytes[source.at++] ?? 0) << source.bufferedBits;
    source.bufferedBits += 8;
  }
  const value = source.buffer & ((1 << count) - 1);
  source.buffer >>>= count;
  source.bufferedBits -= count;
  return value;
}

/** Leaves out the rest of a byte that was begun. */
export function skipToByte(source: BitSource): void {
  readBits(source, source.bufferedBits & 7);
}
