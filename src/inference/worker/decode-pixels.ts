import type { ContainerKind } from '../../core/provenance/container/block.ts';
import type { Pixels } from '../../core/provenance/watermark/pixels.ts';

/** Decodes a picture for the marks in its pixels; undefined for one that the browser cannot decode. */
export async function decodePixels(
  container: ContainerKind | undefined,
  bytes: Uint8Array,
): Promise<Pixels | undefined> {
  const exact = container === 'png' ? await decodeExactly(bytes, 'image/png') : undefined;
  if (exact) return exact;
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

/**
 * The file's own numbers: a canvas keeps colours multiplied with alpha, which moves some by one where alpha is 254, as
 * it is under NovelAI's hidden text. undefined where this browser decodes the file in another form.
 */
async function decodeExactly(bytes: Uint8Array, type: string): Promise<Pixels | undefined> {
  try {
    const decoder = new ImageDecoder({
      data: Uint8Array.from(bytes),
      type,
      colorSpaceConversion: 'none',
    });
    const { image } = await decoder.decode();
    const pixels = await copyPixels(image);
    image.close();
    decoder.close();
    return pixels;
  } catch {
    return undefined; // no picture to the decoder: the canvas is asked next
  }
}

async function copyPixels(frame: VideoFrame): Promise<Pixels | undefined> {
  const { format, visibleRect } = frame;
  if (!visibleRect || format === null || !/^(?:RGB[AX]|BGR[AX])$/.test(format)) return undefined;
  const rgba = new Uint8Array(frame.allocationSize());
  await frame.copyTo(rgba);
  if (format.startsWith('BGR')) swapRedAndBlue(rgba);
  return { widthPx: visibleRect.width, heightPx: visibleRect.height, rgba };
}

function swapRedAndBlue(rgba: Uint8Array): void {
  for (let at = 0; at < rgba.length; at += 4) {
    const red = rgba[at + 2] ?? 0;
    rgba[at + 2] = rgba[at] ?? 0;
    rgba[at] = red;
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
