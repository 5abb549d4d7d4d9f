import * as tf from '@tensorflow/tfjs';
import { load } from 'nsfwjs';
import { nsfwLabels } from '../../src/core/classify/nsfw-scores.ts';
import type { Classify } from './load-onnx-classifier.ts';

/**
 * The library that the weights come from, as its users run it: the answers that ours must equal.
 * @param edgePx edge of the pictures; 224 spares them the library's own resize.
 */
export async function loadNsfwjsClassifier(edgePx: number): Promise<Classify> {
  await tf.setBackend('cpu');
  const library = await load('MobileNetV2');
  return async (rgb) => {
    const picture = tf.tensor3d(Int32Array.from(rgb), [edgePx, edgePx, 3], 'int32');
    const predictions = await library.classify(picture, nsfwLabels.length);
    picture.dispose();
    return nsfwLabels.map((label) => {
      const prediction = predictions.find(({ className }) => className.toLowerCase() === label);
      if (!prediction) throw new Error(`the library has no class '${label}'`);
      return prediction.probability;
    });
  };
}
