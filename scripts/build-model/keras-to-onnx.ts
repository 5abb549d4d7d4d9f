import { emptyGraphDraft } from './graph-draft.ts';
import type { LayerValue } from './layer-value.ts';
import type { OnnxGraph } from './onnx-graph.ts';
import type { KerasModel } from './read-nsfwjs-model.ts';
import { translateLayer } from './translate-layer.ts';
import { type Translation, weightNamed } from './translation.ts';

/**
 * Translates a Keras picture classifier into an ONNX graph that computes the same.
 *
 * The graph reads `pixels` (uint8, [N, edge, edge, 3], RGB, row-major), so that the bytes of a picture go in as
 * they are, and answers with `probabilities` (float32, [N, classes]).
 * @throws when the model holds something that cannot be translated exactly.
 */
export function kerasToOnnx(name: string, model: KerasModel): OnnxGraph {
  const translation: Translation = { draft: emptyGraphDraft(), weights: model.weights };
  const values = new Map<string, LayerValue>();
  for (const layer of model.layers) {
    const inputs = layer.inputs.map((input) => existing(values, input));
    values.set(layer.name, translateLayer(translation, layer, inputs));
  }
  const { edgePx, classes } = describeClassifier(model, translation);
  return {
    name,
    input: { name: 'pixels', type: 'uint8', shape: ['N', edgePx, edgePx, 3] },
    output: { name: 'probabilities', type: 'float32', shape: ['N', classes] },
    nodes: translation.draft.nodes,
    constants: [...translation.draft.constants.values()],
  };
}

function existing(values: ReadonlyMap<string, LayerValue>, name: string): LayerValue {
  const value = values.get(name);
  if (!value) throw new Error(`'${name}' is read before it is computed`);
  return value;
}

function describeClassifier(
  model: KerasModel,
  translation: Translation,
): { edgePx: number; classes: number } {
  const [first, last] = [model.layers[0], model.layers.at(-1)];
  if (first?.kind !== 'input') throw new Error('the first layer is not the input');
  if (last?.kind !== 'dense' || last.activation !== 'softmax')
    throw new Error('the last layer is no softmax');
  return { edgePx: first.edgePx, classes: weightNamed(translation, `${last.name}/bias`).bytes.length };
}
