import type { Pixels } from '../../core/provenance/watermark/pixels.ts';

/** Decodes a picture for the marks in its pixels; undefined for one that the browser cannot decode. */
export async function decodePixels(bytes: Uint8Array): Promise<Pixels | undefined> {
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
