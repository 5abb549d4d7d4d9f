import { readImageSize } from '../../core/image/read-image-size.ts';
import type { FileReading } from '../../core/provenance/provenance-report.ts';
import type { Pixels } from '../../core/provenance/watermark/pixels.ts';

/** 66 ms a million pixels for the marks alone: larger pictures would hold up those behind them. */
const maxMarkedPx = 8_000_000;

/** Decodes a picture for the marks in its pixels; undefined for a large one and for one that the browser cannot decode. */
export async function decodePixels(file: FileReading, bytes: Uint8Array): Promise<Pixels | undefined> {
  const size = readImageSize(bytes);
  const isSmall = size !== undefined && size.widthPx * size.heightPx <= maxMarkedPx;
  if (!isSmall || file.container === undefined || file.container === 'gif') return undefined;
  try {
    // The lowest bits of colours are lost once alpha is multiplied in or a colour profile applied.
    const bitmap = await createImageBitmap(new Blob([Uint8Array.from(bytes)]), {
      premultiplyAlpha: 'none',
      colorSpaceConversion: 'none',
    });
    return readPixels(bitmap);
  } catch {
    return undefined; // no picture to this browser: its words have been read already
  }
}

function readPixels(bitmap: ImageBitmap): Pixels | undefined {
  const { width: widthPx, height: heightPx } = bitmap;
  const context = new OffscreenCanvas(widthPx, heightPx).getContext('2d', { willReadFrequently: true });
  context?.drawImage(bitmap, 0, 0);
  bitmap.close();
  const rgba = context?.getImageData(0, 0, widthPx, heightPx).data;
  return rgba && { widthPx, heightPx, rgba };
}
