import type { SizePx } from './size-px.ts';

/**
 * Reads a picture's size from its header, so that a decompression bomb is refused before it is decoded.
 * Knows PNG, GIF, WebP, BMP and JPEG by their magic bytes.
 * @returns undefined for other formats and for headers that are cut off; never throws.
 * Sources: PNG 11.2.1, GIF89a 18, RFC 9649, BITMAPCOREHEADER and BITMAPINFOHEADER, ITU T.81 B.2.2.
 */
export function readImageSize(bytes: Uint8Array): SizePx | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 26) return undefined;
  const start = view.getUint32(0);
  if (start === 0x89504e47) return { widthPx: view.getUint32(16), heightPx: view.getUint32(20) };
  if (start === 0x47494638) return { widthPx: view.getUint16(6, true), heightPx: view.getUint16(8, true) };
  if (start === 0x52494646 && view.getUint32(8) === 0x57454250) return readWebpSize(view);
  if (view.getUint16(0) === 0x424d) return readBmpSize(view);
  if (view.getUint16(0) === 0xffd8) return readJpegSize(view);
  return undefined;
}

/** Headers of 12 bytes are BITMAPCOREHEADERs, with 16 bits an edge; a negative height means top-down. */
function readBmpSize(view: DataView): SizePx {
  if (view.getUint32(14, true) === 12) {
    return { widthPx: view.getUint16(18, true), heightPx: view.getUint16(20, true) };
  }
  return { widthPx: Math.abs(view.getInt32(18, true)), heightPx: Math.abs(view.getInt32(22, true)) };
}

function readWebpSize(view: DataView): SizePx | undefined {
  if (view.byteLength < 30) return undefined;
  const chunk = view.getUint32(12);
  if (chunk === 0x56503858) {
    return { widthPx: 1 + readUint24(view, 24), heightPx: 1 + readUint24(view, 27) };
  }
  if (chunk === 0x5650384c) {
    const packed = view.getUint32(21, true);
    return { widthPx: 1 + (packed & 0x3fff), heightPx: 1 + ((packed >>> 14) & 0x3fff) };
  }
  if (chunk === 0x56503820) {
    return { widthPx: view.getUint16(26, true) & 0x3fff, heightPx: view.getUint16(28, true) & 0x3fff };
  }
  return undefined;
}

function readUint24(view: DataView, offset: number): number {
  return view.getUint16(offset, true) | (view.getUint8(offset + 2) << 16);
}

function readJpegSize(view: DataView): SizePx | undefined {
  let offset = 2;
  while (offset + 9 <= view.byteLength) {
    if (view.getUint8(offset) !== 0xff) return undefined;
    const marker = view.getUint8(offset + 1);
    if (marker === 0xff) {
      offset += 1; // a fill byte before the marker
      continue;
    }
    if (isStartOfFrame(marker)) {
      return { widthPx: view.getUint16(offset + 7), heightPx: view.getUint16(offset + 5) };
    }
    offset += 2 + view.getUint16(offset + 2);
  }
  return undefined;
}

/** C0 to CF, but for the three of them that are tables: DHT, JPG and DAC. */
function isStartOfFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}
