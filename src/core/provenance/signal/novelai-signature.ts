import type { Metadata } from '../metadata/metadata.ts';
import type { Pixels } from '../watermark/pixels.ts';
import { confidenceOf } from './confidence.ts';
import { makeSignal } from './make-signal.ts';
import type { Finding } from './signal.ts';

/** NovelAI's public key, Ed25519, base64. It verified a real file of 2024 here. Source: docs/provenance.md, 2.7. */
export const novelaiKeyBase64 = 'Y2JcQAOhLwzwSDUJPNgL04nS0Tbqm7cSRc4xk0vRMic=';

/** What NovelAI signed, besides the pixels. */
export type SignedComment = { readonly signatureBase64: string; readonly text: string };

/** A member of the JSON as NovelAI's Python writes it; the comma stands before it, or after where it is the first. */
const member = /, "signed_hash": "([A-Za-z0-9+/]{86}==)"|"signed_hash": "([A-Za-z0-9+/]{86}==)", /;

/**
 * The signed text of a PNG's comment: the JSON as it stands there, without the signature itself. It is cut out, not
 * parsed and written again: no number has to be spelled as Python spells it.
 * @returns undefined without a signature, or where the text is not ASCII, as Python's JSON always is. Never throws.
 */
export function signedNovelaiComment({ texts }: Metadata): SignedComment | undefined {
  const comment = texts.find(({ place, key }) => place === 'png-text' && key === 'Comment')?.text;
  const found = comment === undefined ? undefined : (member.exec(comment) ?? undefined);
  const signatureBase64 = found?.[1] ?? found?.[2];
  if (comment === undefined || found === undefined || signatureBase64 === undefined) return undefined;
  const text = comment.slice(0, found.index) + comment.slice(found.index + found[0].length);
  return /^[\x20-\x7e]*$/.test(text) ? { signatureBase64, text } : undefined;
}

/** The bytes that the signature is for: red, green and blue of each pixel, row by row, then the text. */
export function novelaiSignedBytes({ widthPx, heightPx, rgba }: Pixels, { text }: SignedComment): Uint8Array {
  const pixels = widthPx * heightPx;
  const bytes = new Uint8Array(3 * pixels + text.length);
  for (let pixel = 0; pixel < pixels; pixel++) {
    bytes[3 * pixel] = rgba[4 * pixel] ?? 0;
    bytes[3 * pixel + 1] = rgba[4 * pixel + 1] ?? 0;
    bytes[3 * pixel + 2] = rgba[4 * pixel + 2] ?? 0;
  }
  for (let at = 0; at < text.length; at++) bytes[3 * pixels + at] = text.charCodeAt(at);
  return bytes;
}

/** The finding of a signature that fits: nobody but NovelAI can make one, and any other pixel breaks it. */
export function novelaiSignatureFinding({ signatureBase64 }: SignedComment): Finding {
  const source = { place: 'png-text', key: 'signed_hash', text: signatureBase64 } as const;
  const said = {
    kind: 'novelai-signature',
    says: 'ai-generated',
    confidence: confidenceOf.trustedManifest,
  } as const;
  return { signal: makeSignal(source, { ...said, generator: 'NovelAI' }) };
}
