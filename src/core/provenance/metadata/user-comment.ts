import { decodeLatin1, decodeUtf8, decodeUtf16 } from '../../bytes/decode-text.ts';
import { hasAscii } from '../../bytes/find-bytes.ts';

/**
 * Decodes EXIF UserComment: 8 bytes that name the code, then the text.
 * The Stable Diffusion web UIs write UTF-16 in big-endian order whatever the file's own order is, others
 * in little-endian order, so the order is told by where the zero bytes of Latin letters are.
 * Source: Exif 3.0, 4.6.5.
 */
export function decodeUserComment(value: Uint8Array): string {
  const text = value.subarray(8);
  if (hasAscii(value, 0, 'UNICODE\0')) return decodeUtf16(text, orderOf(text)).replace(/^\ufeff/, '');
  const isCoded = hasAscii(value, 0, 'ASCII\0') || value.subarray(0, 8).every((byte) => byte === 0);
  const bytes = isCoded ? text : value; // writers that know no code begin with the text itself
  const utf8 = decodeUtf8(bytes);
  return utf8.includes('\ufffd') ? decodeLatin1(bytes) : utf8;
}

function orderOf(text: Uint8Array): 'big' | 'little' {
  let [evenZeros, oddZeros] = [0, 0];
  const sample = text.subarray(0, 512);
  for (let index = 0; index + 1 < sample.length; index += 2) {
    if (sample[index] === 0) evenZeros += 1;
    if (sample[index + 1] === 0) oddZeros += 1;
  }
  return oddZeros > evenZeros ? 'little' : 'big';
}
