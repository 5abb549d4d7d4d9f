import type { Motion, PictureSource } from '../../contract/judge-messages.ts';
import type { SizePx } from '../../core/image/size-px.ts';
import { drawModelInput } from '../../platform/draw-model-input.ts';
import { toBase64 } from './to-base64.ts';

/** Edge of the classifier's input; the host refuses others. Source: models/registry.json. */
export const modelEdgePx = 224;

/**
 * The pixels that an image, a canvas or a video shows now, as the judge takes them.
 * @returns undefined where this origin may not read them.
 */
export function readDrawable(
  drawable: CanvasImageSource,
  size: SizePx,
  motion: Motion,
): PictureSource | undefined {
  try {
    return {
      kind: 'pixels',
      rgbBase64: toBase64(drawModelInput(drawable, size, modelEdgePx)),
      ...size,
      motion,
    };
  } catch {
    return undefined; // a SecurityError: the caller asks by address, or says that it could not be judged
  }
}
