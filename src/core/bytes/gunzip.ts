import { hasAscii } from './find-bytes.ts';
import { type Inflated, inflate } from './inflate.ts';

/** Flags of the header that announce a field of their own. Source: RFC 1952, 2.3.1. */
const flag = { headerCrc: 2, extra: 4, name: 8, comment: 16 } as const;

/**
 * Unpacks a gzip file, see `inflate`.
 * @returns undefined when it is no gzip file.
 */
export function gunzip(packed: Uint8Array, maxBytes: number): Inflated | undefined {
  if (!hasAscii(packed, 0, '\x1f\x8b\x08') || packed.length < 18) return undefined;
  const flags = packed[3] ?? 0;
  let at = 10;
  if (flags & flag.extra) at += 2 + (packed[at] ?? 0) + 256 * (packed[at + 1] ?? 0);
  if (flags & flag.name) at = afterZero(packed, at);
  if (flags & flag.comment) at = afterZero(packed, at);
  if (flags & flag.headerCrc) at += 2;
  return inflate(packed.subarray(at), maxBytes);
}

function afterZero(packed: Uint8Array, from: number): number {
  const end = packed.indexOf(0, from);
  return end < 0 ? packed.length : end + 1;
}
