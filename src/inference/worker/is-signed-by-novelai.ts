import {
  novelaiKeyBase64,
  novelaiSignedBytes,
  type SignedComment,
} from '../../core/provenance/signal/novelai-signature.ts';
import type { Pixels } from '../../core/provenance/watermark/pixels.ts';

/**
 * Whether NovelAI signed these pixels and this text.
 * @returns false, too, where the browser has no Ed25519 (Chrome before 137): then the file's own words stand alone. Never rejects.
 */
export async function isSignedByNovelai(
  signed: SignedComment,
  pixels: Pixels,
  keyBase64 = novelaiKeyBase64,
): Promise<boolean> {
  try {
    const algorithm = { name: 'Ed25519' };
    const key = await crypto.subtle.importKey('raw', fromBase64(keyBase64), algorithm, false, ['verify']);
    // Made by `new Uint8Array(length)`: its buffer is a plain one.
    const bytes = novelaiSignedBytes(pixels, signed) as Uint8Array<ArrayBuffer>;
    return await crypto.subtle.verify(algorithm, key, fromBase64(signed.signatureBase64), bytes);
  } catch {
    return false; // no such algorithm here: nothing is known, and nothing is claimed
  }
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}
