import { Buffer } from 'node:buffer';
import { PNG } from 'pngjs';
import type { Picture } from './picture.ts';

/** The picture as a PNG file: 8 bits a channel, RGBA, no loss. */
export function encodePng({ widthPx, heightPx, rgba }: Picture): Buffer {
  const png = new PNG({ width: widthPx, height: heightPx });
  png.data = Buffer.from(rgba.buffer, rgba.byteOffset, rgba.byteLength);
  return PNG.sync.write(png);
}
