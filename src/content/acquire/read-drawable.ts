import type { PictureSource } from '../../contract/messages.ts';
import type { SizePx } from '../../core/image/size-px.ts';
import { drawModelInput } from '../../platform/draw-model-input.ts';

/** Edge of the classifier's input; the host refuses others. Source: models/registry.json. */
const modelEdgePx = 224;

/**
 * The pixels that an image, a canvas or a video shows now, as the judge takes them.
 * @returns undefined where this origin may not read them.
 */
export function readDrawable(drawable: CanvasImageSource, size: SizePx): PictureSource | undefined {
  try {
    return { kind: 'pixels', rgbBase64: toBase64(drawModelInput(drawable, size, modelEdgePx)), ...size };
  } catch {
    return undefined; // a SecurityError: the caller asks by address, or says that it could not be judged
  }
}

function toBase64(bytes: Uint8Array & { toBase64?: () => string }): string {
  if (bytes.toBase64) return bytes.toBase64();
  let characters = '';
  for (let start = 0; start < bytes.length; start += 0x8000) {
    characters += String.fromCharCode(...bytes.subarray(start, start + 0x8000));
  }
  return btoa(characters);
}
