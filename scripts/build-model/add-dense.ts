import { addQuantisedWeights } from './add-quantised-weights.ts';
import { addFloats, addNode } from './graph-draft.ts';
import type { KerasLayer } from './keras-layer.ts';
import type { VectorValue } from './layer-value.ts';
import { dequantise, zeroPointOf } from './quantised-tensor.ts';
import { type Translation, weightNamed } from './translation.ts';

/** Adds a fully connected layer. One that ends in softmax closes the classifier with `probabilities`. */
export function addDense(
  translation: Translation,
  layer: Extract<KerasLayer, { kind: 'dense' }>,
  input: VectorValue,
): VectorValue {
  const { draft } = translation;
  const kernel = weightNamed(translation, `${layer.name}/kernel`);
  const bias = dequantise(weightNamed(translation, `${layer.name}/bias`));
  const weights = addQuantisedWeights(draft, { ...kernel, zeroPoint: zeroPointOf(kernel) });
  const sums = addNode(draft, {
    name: layer.name,
    operator: 'Gemm',
    inputs: [input.tensor, weights, addFloats(draft, `${layer.name}/bias`, bias)],
    output: `${layer.name}/output`,
  });
  const activation = { name: `${layer.name}/${layer.activation}`, inputs: [sums] };
  const tensor =
    layer.activation === 'softmax'
      ? addNode(draft, {
          ...activation,
          operator: 'Softmax',
          output: 'probabilities',
          attributes: { axis: 1 },
        })
      : addNode(draft, { ...activation, operator: 'Relu', output: `${activation.name}/output` });
  return { kind: 'vector', tensor };
}
