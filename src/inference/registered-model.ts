import modelUrl from '../../models/nsfw-mobilenet-v2/model.onnx?url';
import registry from '../../models/registry.json';
import type { ModelFile } from './model-file.ts';

const modelId = 'nsfw-mobilenet-v2';
const row = registry.models.find(({ id }) => id === modelId);
if (!row) throw new Error(`models/registry.json has no row '${modelId}'`);

/** The built-in classifier, as models/registry.json describes it. */
export const nsfwModel: ModelFile = {
  url: modelUrl,
  sha256: row.sha256,
  edgePx: row.input.edgePx,
  inputName: row.input.name,
  outputName: row.output.name,
};

/** Raised when a picture is shown to the model in another way. 2: every scene of an animation. */
const askedHow = 2;

/** Part of the cache key: scores of another model, or of another version, are not reused. */
export const nsfwModelVersion = `${row.id}@${row.version}/${askedHow}`;
