/** One call of `String.fromCharCode` takes this many numbers; more overflow the stack of some engines. */
const chunkLength = 8192;

/** One character a byte. */
export function decodeLatin1(bytes: Uint8Array): string {
  return fromUnits(bytes);
}

/** UTF-16; an odd last byte is left out. */
export function decodeUtf16(bytes: Uint8Array, order: 'big' | 'little'): string {
  const high = order === 'big' ? 0 : 1;
  const units = new Uint16Array(bytes.length >> 1);
  for (let index = 0; index < units.length; index++) {
    units[index] = ((bytes[2 * index + high] ?? 0) << 8) | (bytes[2 * index + 1 - high] ?? 0);
  }
  return fromUnits(units);
}

/** UTF-8; a byte that fits nowhere becomes U+FFFD. Core has no TextDecoder: it is compiled without the DOM. */
export function decodeUtf8(bytes: Uint8Array): string {
  if (bytes.every((byte) => byte < 0x80)) return decodeLatin1(bytes);
  const units = new Uint16Array(bytes.length);
  let [count, at] = [0, 0];
  while (at < bytes.length) {
    const { codePoint, length } = readCodePoint(bytes, at);
    at += length;
    if (codePoint >= 0x10000) {
      units[count++] = 0xd800 + ((codePoint - 0x10000) >> 10);
      units[count++] = 0xdc00 + ((codePoint - 0x10000) & 0x3ff);
    } else {
      units[count++] = codePoint;
    }
  }
  return fromUnits(units.subarray(0, count));
}

function fromUnits(units: Uint8Array | Uint16Array): string {
  let text = '';
  for (let start = 0; start < units.length; start += chunkLength) {
    // Not by spreading, which goes through an iterator: a PNG with a prompt of 1 MB took 65 ms, now 17 (Node 20).
    text += Reflect.apply(String.fromCharCode, undefined, units.subarray(start, start + chunkLength));
  }
  return text;
}

type CodePoint = { readonly codePoint: number; readonly length: number };

const replacement: CodePoint = { codePoint: 0xfffd, length: 1 };
/** The smallest code point that may take 1, 2, 3 or 4 bytes: a longer form hides a shorter one. */
const smallestOfLength = [0, 0, 0x80, 0x800, 0x10000] as const;

function readCodePoint(bytes: Uint8Array, at: number): CodePoint {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return { codePoint: first, length: 1 };
  const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
  if (first < 0xc2 || first > 0xf4 || at + length > bytes.length) return replacement;
  let codePoint = first & (0xff >> (length + 1));
  for (let index = 1; index < length; index++) {
    const next = bytes[at + index] ?? 0;
    if ((next & 0xc0) !== 0x80) return replacement;
    codePoint = (codePoint << 6) | (next & 0x3f);
  }
  const isSurrogate = codePoint >= 0xd800 && codePoint < 0xe000;
  const isTooLong = codePoint < (smallestOfLength[length] ?? 0);
  return isSurrogate || isTooLong || codePoint > 0x10ffff ? replacement : { codePoint, length };
}
