import { maxTextBytes } from './limits.ts';

/** What generators write behind a prompt: settings, a few hundred bytes. */
const endBytes = 64 * 1024;

/**
 * A text of at most `maxTextBytes`. Of a longer one the beginning and the end are kept: there are the prompt, and the
 * settings by which it is known to be one. No UTF-8 character is cut in two.
 */
export function withoutMiddle(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= maxTextBytes) return bytes;
  const start = bytes.subarray(0, characterStart(bytes, maxTextBytes - endBytes));
  const end = bytes.subarray(characterStart(bytes, bytes.length - endBytes + 3));
  const kept = new Uint8Array(start.length + end.length);
  kept.set(start);
  kept.set(end, start.length);
  return kept;
}

/** The last place up to `at` where a UTF-8 character begins; `at` itself where there is none near, as in Latin-1. */
function characterStart(bytes: Uint8Array, at: number): number {
  for (let start = at; start > at - 4; start--) {
    if (((bytes[start] ?? 0) & 0xc0) !== 0x80) return start;
  }
  return at;
}
