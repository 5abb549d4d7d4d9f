import { decodeLatin1 } from '../../bytes/decode-text.ts';
import { hasAscii } from '../../bytes/find-bytes.ts';
import type { ContainerKind } from './block.ts';

/**
 * Tells the format by the first bytes.
 * @returns undefined for other formats, and for a file that is too short to say.
 */
export function sniffContainer(bytes: Uint8Array): ContainerKind | undefined {
  if (hasAscii(bytes, 0, '\xff\xd8\xff')) return 'jpeg';
  if (hasAscii(bytes, 0, '\x89PNG\r\n\x1a\n')) return 'png';
  if (hasAscii(bytes, 0, 'RIFF') && hasAscii(bytes, 8, 'WEBP')) return 'webp';
  if (hasAscii(bytes, 0, 'GIF87a') || hasAscii(bytes, 0, 'GIF89a')) return 'gif';
  if (hasAscii(bytes, 0, 'II*\0') || hasAscii(bytes, 0, 'MM\0*')) return 'tiff';
  if (hasAscii(bytes, 4, 'ftyp')) return sniffBrand(bytes);
  return isSvg(bytes) ? 'svg' : undefined;
}

/** Brands of ISO 23008-12 and of the AVIF specification, 4 bytes each, behind `ftyp`. */
function sniffBrand(bytes: Uint8Array): ContainerKind | undefined {
  const brands = decodeLatin1(bytes.subarray(8, Math.min(boxEnd(bytes), 128)));
  if (/avi[fs]/.test(brands)) return 'avif';
  return /hei[cfsxm]|hev[cmsx]|mif1|msf1/.test(brands) ? 'heif' : undefined;
}

function boxEnd(bytes: Uint8Array): number {
  return ((bytes[2] ?? 0) << 8) | (bytes[3] ?? 0);
}

/** An SVG may begin with a declaration, a document type and comments. */
function isSvg(bytes: Uint8Array): boolean {
  const start = decodeLatin1(bytes.subarray(0, 4096)).replace(/^\xef\xbb\xbf/, '');
  if (!/^\s*<(\?xml|!--|!doctype|svg|svg:svg)/i.test(start)) return false;
  return /<(svg|svg:svg)[\s>]/i.test(start);
}
