import type { Failure } from '../core/failure.ts';
import { maxPicturePx } from '../core/image/limits.ts';
import { ScenePicker } from '../core/image/scene-picker.ts';
import type { AnimatableType } from '../core/image/sniff-animation.ts';
import { drawModelInput } from '../platform/draw-model-input.ts';
import { drawThumbnail } from '../platform/draw-thumbnail.ts';
import type { DecodedPicture } from './decode-picture.ts';

/** Every frame is looked at, so that one among hundreds does not slip through; a longer animation stays covered. */
const maxFrames = 2000;
/** So many different scenes are judged, 40 ms each; what shows more stays covered. */
const maxScenes = 64;
/** A frame of 1,000 px takes 5 to 15 ms. */
const maxDecodeMs = 12_000;

/**
 * Decodes all frames of an animation, and keeps those that look different from one another.
 * @returns the size and the frames to judge, or why there are none. Rejects when the first frame is broken.
 */
export async function decodeAnimation(
  bytes: Uint8Array<ArrayBuffer>,
  type: AnimatableType,
  edgePx: number,
): Promise<DecodedPicture | Failure> {
  const decoder = new ImageDecoder({ data: bytes, type, preferAnimation: true });
  try {
    await decoder.tracks.ready;
    await decoder.completed; // only then is the number of frames the last word
    const frames = decoder.tracks.selectedTrack?.frameCount ?? 0;
    if (frames > maxFrames) return { kind: 'too-large' };
    return await decodeScenes(decoder, frames, edgePx);
  } finally {
    decoder.close();
  }
}

async function decodeScenes(
  decoder: ImageDecoder,
  frames: number,
  edgePx: number,
): Promise<DecodedPicture | Failure> {
  const endMs = performance.now() + maxDecodeMs;
  const scenes = new ScenePicker();
  const inputs: Uint8Array[] = [];
  let size = { widthPx: 0, heightPx: 0 };
  for (let frameIndex = 0; frameIndex < frames; frameIndex++) {
    const image = await decodeFrame(decoder, frameIndex);
    if (!image) break;
    try {
      size = { widthPx: image.displayWidth, heightPx: image.displayHeight };
      if (size.widthPx * size.heightPx > maxPicturePx) return { kind: 'too-large' };
      const thumbnail = drawThumbnail(image);
      // A frame in which nothing is painted shows what is behind the picture.
      if (typeof thumbnail !== 'string' && scenes.pick(thumbnail)) {
        inputs.push(drawModelInput(image, size, edgePx));
      }
    } finally {
      image.close();
    }
    if (inputs.length > maxScenes) return { kind: 'too-large' };
    if (performance.now() > endMs) return { kind: 'timeout' };
  }
  const [rgb, ...others] = inputs;
  return rgb ? { size, rgb, others } : { kind: 'not-a-picture' };
}

/** @returns undefined where a cut-off file ends: a page shows the frames before that. Rejects for the first frame. */
async function decodeFrame(decoder: ImageDecoder, frameIndex: number): Promise<VideoFrame | undefined> {
  const decoding = decoder.decode({ frameIndex }).then(({ image }) => image);
  return frameIndex === 0 ? decoding : decoding.catch(() => undefined);
}
