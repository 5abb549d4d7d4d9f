import { type BitSource, bitSourceOf, readBits, skipToByte } from './bit-source.ts';
import { buildHuffman, type Huffman, readSymbol } from './huffman.ts';

/** Bytes that were packed, and whether all of them came out. */
export type Inflated = { readonly bytes: Uint8Array; readonly isWhole: boolean };

type Output = { bytes: Uint8Array; length: number; readonly maxBytes: number };

/**
 * Unpacks raw DEFLATE data.
 * @param maxBytes no more than this comes out: 1 KB of hostile data can stand for 1 MB.
 * @returns what could be unpacked before the data ended, was damaged or reached the limit. Never throws.
 * Source: RFC 1951; the table-free decoder follows puff.c of zlib.
 */
export function inflate(packed: Uint8Array, maxBytes: number): Inflated {
  const source = bitSourceOf(packed);
  const output: Output = {
    bytes: new Uint8Array(Math.min(maxBytes, 4 * packed.length + 64)),
    length: 0,
    maxBytes,
  };
  let isWhole = true;
  for (let isLast = false; isWhole && !isLast; ) {
    isLast = readBits(source, 1) === 1;
    isWhole = inflateBlock(source, output) && !source.isExhausted;
  }
  return { bytes: output.bytes.subarray(0, output.length), isWhole };
}

/** Unpacks a zlib stream (RFC 1950). The checksum is not looked at: a wrong one changes no reader's mind. */
export function inflateZlib(packed: Uint8Array, maxBytes: number): Inflated {
  return inflate(packed.subarray(2), maxBytes);
}

/** @returns false when the block is damaged or does not fit. */
function inflateBlock(source: BitSource, output: Output): boolean {
  const kind = readBits(source, 2);
  if (kind === 0) return copyStored(source, output);
  if (kind === 1) return inflateCodes(source, output, fixedCodes);
  const codes = kind === 2 ? readCodes(source) : undefined;
  return codes !== undefined && inflateCodes(source, output, codes);
}

function copyStored(source: BitSource, output: Output): boolean {
  skipToByte(source);
  const length = readBits(source, 16);
  if (readBits(source, 16) !== (length ^ 0xffff)) return false;
  for (let index = 0; index < length; index++) {
    const byte = readBits(source, 8);
    if (source.isExhausted || !put(output, byte)) return false;
  }
  return true;
}

type Codes = { readonly lengths: Huffman; readonly distances: Huffman };

const lengthBase = [
  3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195,
  227, 258,
];
const lengthBits = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
const distanceBase = [
  1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097,
  6145, 8193, 12289, 16385, 24577,
];
const distanceBits = [
  0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13,
];

function inflateCodes(source: BitSource, output: Output, codes: Codes): boolean {
  for (;;) {
    const symbol = readSymbol(source, codes.lengths);
    if (symbol === undefined || source.isExhausted) return false;
    if (symbol === 256) return true;
    const isDone = symbol < 256 ? put(output, symbol) : copyBack(source, output, { codes, symbol });
    if (!isDone) return false;
  }
}

function copyBack(
  source: BitSource,
  output: Output,
  { codes, symbol }: { readonly codes: Codes; readonly symbol: number },
): boolean {
  const base = lengthBase[symbol - 257];
  if (base === undefined) return false;
  const length = base + readBits(source, lengthBits[symbol - 257] ?? 0);
  const code = readSymbol(source, codes.distances) ?? -1;
  const distance =
    (distanceBase[code] ?? Number.POSITIVE_INFINITY) + readBits(source, distanceBits[code] ?? 0);
  if (source.isExhausted || distance > output.length) return false;
  const fitting = makeRoom(output, length);
  const { bytes, length: end } = output;
  for (let at = end; at < end + fitting; at++) bytes[at] = bytes[at - distance] ?? 0;
  output.length += fitting;
  return fitting === length;
}

/** @returns false when the output is full. */
function put(output: Output, byte: number): boolean {
  if (makeRoom(output, 1) === 0) return false;
  output.bytes[output.length++] = byte;
  return true;
}

/** Grows the output for `count` more bytes. @returns how many of them it takes. */
function makeRoom(output: Output, count: number): number {
  const fitting = Math.min(count, output.maxBytes - output.length);
  if (output.length + fitting > output.bytes.length) {
    const grown = new Uint8Array(Math.min(output.maxBytes, 2 * output.length + fitting + 64));
    grown.set(output.bytes);
    output.bytes = grown;
  }
  return fitting;
}

const fixedCodes: Codes = {
  lengths: buildHuffman(
    Array.from({ length: 288 }, (_, symbol) => (symbol < 144 ? 8 : symbol < 256 ? 9 : symbol < 280 ? 7 : 8)),
  ),
  distances: buildHuffman(Array.from({ length: 30 }, () => 5)),
};

const codeLengthOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

function readCodes(source: BitSource): Codes | undefined {
  const lengthCount = readBits(source, 5) + 257;
  const distanceCount = readBits(source, 5) + 1;
  const codeCount = readBits(source, 4) + 4;
  const codeLengths = new Array<number>(19).fill(0);
  for (const symbol of codeLengthOrder.slice(0, codeCount)) codeLengths[symbol] = readBits(source, 3);
  const lengths = readLengths(source, buildHuffman(codeLengths), lengthCount + distanceCount);
  if (!lengths) return undefined;
  return {
    lengths: buildHuffman(lengths.slice(0, lengthCount)),
    distances: buildHuffman(lengths.slice(lengthCount)),
  };
}

function readLengths(source: BitSource, codes: Huffman, count: number): number[] | undefined {
  const lengths: number[] = [];
  while (lengths.length < count) {
    const symbol = readSymbol(source, codes);
    if (symbol === undefined || source.isExhausted) return undefined;
    if (symbol < 16) lengths.push(symbol);
    else if (symbol === 16) repeat(lengths, lengths.at(-1) ?? 0, 3 + readBits(source, 2));
    else repeat(lengths, 0, symbol === 17 ? 3 + readBits(source, 3) : 11 + readBits(source, 7));
  }
  return lengths;
}

function repeat(lengths: number[], value: number, count: number): void {
  for (let index = 0; index < count; index++) lengths.push(value);
}
