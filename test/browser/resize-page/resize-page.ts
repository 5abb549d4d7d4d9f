import * as tf from '@tensorflow/tfjs';
import { drawModelInput } from '../../../src/platform/draw-model-input.ts';

/** One picture as the classifier gets it, in base64: from our canvas, and from the resize of nsfwjs itself. */
export type ResizedPicture = { readonly ours: string; readonly reference: string };

declare global {
  interface Window {
    resizePicture: (url: string, edgePx: number) => Promise<ResizedPicture>;
  }
}

window.resizePicture = async (url, edgePx) => {
  await tf.setBackend('cpu');
  const image = new Image();
  image.src = url;
  await image.decode();
  const size = { widthPx: image.naturalWidth, heightPx: image.naturalHeight };
  const ours = toBase64(drawModelInput(image, size, edgePx));
  // As nsfwjs does before it classifies: bilinear, corners aligned.
  const reference = tf.tidy(() => {
    const pixels = tf.browser.fromPixels(image).toFloat() as tf.Tensor3D; // three channels, as fromPixels gives
    return toBase64(tf.image.resizeBilinear(pixels, [edgePx, edgePx], true).round().dataSync());
  });
  return { ours, reference };
};

function toBase64(values: ArrayLike<number>): string {
  return btoa(Array.from(values, (value) => String.fromCharCode(value)).join(''));
}
