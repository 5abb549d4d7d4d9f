import modelUrl from '../../models/ai-detector/model.onnx?url';
import registry from '../../models/registry.json';
import type { ModelFile } from './model-file.ts';

const classifier = rowOf('nsfw-mobilenet-v2');
const detector = rowOf('ai-detector');

/**
 * The built-in classifier with the detector's head on it: one run answers for both, first the classes of the
 * classifier, bit for bit as without the head, then the probability of AI.
 */
export const nsfwModel: ModelFile = {
  url: modelUrl,
  sha256: detector.sha256,
  edgePx: detector.input.edgePx,
  inputName: detector.input.name,
  outputName: detector.output.name,
};

/** Raised when a picture is shown to the model in another way. 2: every scene of an animation. 3: it tells AI, too. */
const askedHow = 3;

/** Part of the cache key: scores of another model, or of another version, are not reused. */
export const nsfwModelVersion = `${classifier.id}@${classifier.version}+${detector.id}@${detector.version}/${askedHow}`;

function rowOf(modelId: string) {
  const row = registry.models.find(({ id }) => id === modelId);
  if (!row) throw new Error(`models/registry.json has no row '${modelId}'`);
  return row;
}
