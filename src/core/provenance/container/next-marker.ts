/**
 * The next marker that is no restart. Entropy-coded data is skipped: there, FF stands before 00 or RSTn only.
 * @returns undefined at the end of the data.
 */
export function nextMarker(
  bytes: Uint8Array,
  from: number,
): { readonly at: number; readonly code: number } | undefined {
  for (
    let at = bytes.indexOf(0xff, from);
    at >= 0 && at + 1 < bytes.length;
    at = bytes.indexOf(0xff, at + 1)
  ) {
    const code = bytes[at + 1] ?? 0;
    const isMarker = code !== 0 && code !== 0xff && code !== 0x01 && (code < 0xd0 || code > 0xd8);
    if (isMarker) return { at, code };
  }
  return undefined;
}
