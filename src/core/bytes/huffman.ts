import { type BitSource, readBits } from './bit-source.ts';

const maxCodeBits = 15;

/** A canonical Huffman code: how many codes each length has, and the symbols in the order of their codes. */
export type Huffman = { readonly counts: Uint16Array; readonly symbols: Uint16Array };

/** @param lengths bits of each symbol's code, 0 to 15; 0 for a symbol that does not occur. */
export function buildHuffman(lengths: readonly number[]): Huffman {
  const counts = new Uint16Array(maxCodeBits + 1);
  for (const length of lengths) counts[length] = (counts[length] ?? 0) + 1;
  const byLength = Array.from({ length: maxCodeBits + 1 }, (): number[] => []);
  lengths.forEach((length, symbol) => {
    if (length > 0) byLength[length]?.push(symbol);
  });
  counts[0] = 0;
  return { counts, symbols: Uint16Array.from(byLength.flat()) };
}

/** @returns undefined for bits that are no code of this table. */
export function readSymbol(source: BitSource, { counts, symbols }: Huffman): number | undefined {
  let [code, first, index] = [0, 0, 0];
  for (let length = 1; length <= maxCodeBits; length++) {
    code |= readBits(source, 1);
    const count = counts[length] ?? 0;
    if (code - count < first) return symbols[index + code - first];
    index += count;
    first = (first + count) << 1;
    code <<= 1;
  }
  return undefined;
}
