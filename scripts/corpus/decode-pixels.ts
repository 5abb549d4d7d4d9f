import { Buffer } from 'node:buffer';
import { decode as decodeJpeg } from 'jpeg-js';
import { PNG } from 'pngjs';
import { readImageSize } from '../../src/core/image/read-image-size.ts';
import type { ContainerKind } from '../../src/core/provenance/container/block.ts';
import type { Pixels } from '../../src/core/provenance/watermark/pixels.ts';

/** Larger images are not decoded here: these decoders are plain JavaScript. */
const maxPixels = 30_000_000;

/** Decodes PNG and JPEG; undefined for other formats, for large images and for damaged ones. The extension uses a canvas. */
export function decodePixels(kind: ContainerKind | undefined, bytes: Uint8Array): Pixels | undefined {
  const size = readImageSize(bytes);
  if (!size || size.widthPx * size.heightPx > maxPixels) return undefined;
  try {
    if (kind === 'png') {
      const { width, height, data } = PNG.sync.read(Buffer.from(bytes));
      return { widthPx: width, heightPx: height, rgba: data };
    }
    if (kind !== 'jpeg') return undefined;
    const { width, height, data } = decodeJpeg(bytes, { useTArray: true, maxMemoryUsageInMB: 1024 });
    return { widthPx: width, heightPx: height, rgba: data };
  } catch {
    return undefined; // damaged: there are no pixels to look at, and the file's words have been read already
  }
}
