import { decodeLatin1 } from '../../bytes/decode-text.ts';
import { viewOf } from '../../bytes/find-bytes.ts';
import { maxChunks, maxTrailerBytes } from './limits.ts';
import { nextMarker } from './next-marker.ts';
import { sniffContainer } from './sniff-container.ts';

/**
 * What of a file can say where it comes from without its pixels.
 *
 * signed   it has Content Credentials, whose hash covers all of it
 * words    a file of the same format with everything but its pixels
 * silent   pixels alone, or a format in which they are not told apart here
 */
export type FileWords =
  | { readonly kind: 'signed' | 'silent' }
  | { readonly kind: 'words'; readonly bytes: Uint8Array };

/** A stretch of a file. `role` says whether it is worth keeping: `frame` alone says nothing. */
type Part = {
  readonly from: number;
  readonly to: number;
  readonly role: 'frame' | 'words' | 'pixels' | 'signed';
};

const pngFrame = /^(IHDR|PLTE|tRNS|gAMA|sRGB|cHRM|cICP|iCCP|pHYs|sBIT|bKGD|hIST|tIME|acTL|fcTL|IEND)$/;
const webpFrame = /^(VP8X|ICCP|ANIM)$/;

/** Takes the pixels out of JPEG, PNG and WebP. Never throws; a broken file is taken as far as it can be read. */
export function wordsOfFile(bytes: Uint8Array): FileWords {
  const parts = partsOf(bytes);
  if (parts.some(({ role }) => role === 'signed')) return { kind: 'signed' };
  if (!parts.some(({ role }) => role === 'words')) return { kind: 'silent' };
  const kept = parts.filter(({ role }) => role !== 'pixels');
  return { kind: 'words', bytes: join(kept.map(({ from, to }) => bytes.subarray(from, to))) };
}

function partsOf(bytes: Uint8Array): readonly Part[] {
  switch (sniffContainer(bytes)) {
    case 'png':
      return pngParts(bytes);
    case 'jpeg':
      return jpegParts(bytes);
    case 'webp':
      return webpParts(bytes);
    default:
      return [];
  }
}

function pngParts(bytes: Uint8Array): readonly Part[] {
  const view = viewOf(bytes);
  const parts: Part[] = [{ from: 0, to: 8, role: 'frame' }];
  let at = 8;
  for (let count = 0; count < maxChunks && at + 12 <= bytes.length; count++) {
    const name = decodeLatin1(bytes.subarray(at + 4, at + 8));
    const to = Math.min(bytes.length, at + 12 + view.getUint32(at));
    parts.push({ from: at, to, role: pngRole(name) });
    at = to;
    if (name === 'IEND') break;
  }
  const trailer = { from: at, to: Math.min(bytes.length, at + maxTrailerBytes) };
  return at < bytes.length ? [...parts, { ...trailer, role: 'words' }] : parts;
}

function pngRole(name: string): Part['role'] {
  if (name === 'IDAT' || name === 'fdAT') return 'pixels';
  if (name === 'caBX') return 'signed';
  return pngFrame.test(name) ? 'frame' : 'words';
}

function jpegParts(bytes: Uint8Array): readonly Part[] {
  const view = viewOf(bytes);
  const parts: Part[] = [{ from: 0, to: 2, role: 'frame' }];
  let at = 2;
  for (let count = 0; count < maxChunks; count++) {
    const marker = nextMarker(bytes, at);
    if (!marker || marker.at + 4 > bytes.length) break;
    if (marker.code === 0xd9) {
      const from = marker.at + 2;
      parts.push({ from: marker.at, to: from, role: 'frame' });
      // A phone's words are at the end, behind a video or a depth map.
      const trailer = { from: Math.max(from, bytes.length - maxTrailerBytes), to: bytes.length };
      return from < bytes.length ? [...parts, { ...trailer, role: 'words' }] : parts;
    }
    const to = marker.at + 2 + Math.max(2, view.getUint16(marker.at + 2));
    // Entropy-coded data lies between a scan's own segment and the next marker: no part, it is left out.
    parts.push({ from: marker.at, to, role: jpegRole(marker.code) });
    at = to;
  }
  return parts;
}

/** APP0 (JFIF), APP2 (colour profiles, depth maps) and APP14 (Adobe) say nothing; a manifest is in APP11. */
function jpegRole(code: number): Part['role'] {
  if (code === 0xeb) return 'signed';
  const isText = code === 0xfe || (code >= 0xe0 && code <= 0xef);
  return isText && code !== 0xe0 && code !== 0xe2 && code !== 0xee ? 'words' : 'frame';
}

function webpParts(bytes: Uint8Array): readonly Part[] {
  const view = viewOf(bytes);
  const parts: Part[] = [{ from: 0, to: 12, role: 'frame' }];
  let at = 12;
  for (let count = 0; count < maxChunks && at + 8 <= bytes.length; count++) {
    const length = view.getUint32(at + 4, true);
    const to = at + 8 + length + (length & 1);
    parts.push({ from: at, to, role: webpRole(decodeLatin1(bytes.subarray(at, at + 4))) });
    at = to;
  }
  return parts;
}

function webpRole(name: string): Part['role'] {
  if (/^(VP8 |VP8L|ALPH|ANMF)$/.test(name)) return 'pixels';
  if (name === 'C2PA') return 'signed';
  return webpFrame.test(name) ? 'frame' : 'words';
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
