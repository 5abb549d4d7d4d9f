import { readFileSync } from 'node:fs';
import { env, InferenceSession, Tensor } from 'onnxruntime-web/wasm';

/** Probabilities of one picture, in the order of the model's labels. */
export type Classify = (rgb: Uint8Array) => Promise<readonly number[]>;

/**
 * Loads a model with the WASM runtime that the extension ships, in one thread.
 * @param model path, or the bytes themselves.
 * @param edgePx edge of the pictures that it is to read.
 * @param outputName of its numbers.
 */
export async function loadOnnxClassifier(
  model: string | Uint8Array,
  edgePx: number,
  outputName = 'probabilities',
): Promise<Classify> {
  env.wasm.numThreads = 1;
  const bytes = typeof model === 'string' ? readFileSync(model) : model;
  const session = await InferenceSession.create(bytes, { executionProviders: ['wasm'] });
  return async (rgb) => {
    const outputs = await session.run({ pixels: new Tensor('uint8', rgb, [1, edgePx, edgePx, 3]) });
    const data = outputs[outputName]?.data;
    if (!(data instanceof Float32Array)) throw new Error(`the model has no float output named ${outputName}`);
    return [...data];
  };
}
