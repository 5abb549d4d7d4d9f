import { addConvolution } from './add-convolution.ts';
import { addDense } from './add-dense.ts';
import { addPictureInput } from './add-picture-input.ts';
import { addFloats, addNode, type GraphDraft } from './graph-draft.ts';
import type { KerasLayer } from './keras-layer.ts';
import {
  expectKind,
  expectUnpadded,
  type LayerValue,
  type MapValue,
  type VectorValue,
} from './layer-value.ts';
import type { Translation } from './translation.ts';

/**
 * Adds the operations of one layer.
 * @param inputs what the layers that it reads handed on.
 * @throws when the layer stands where it cannot be translated exactly.
 */
export function translateLayer(
  translation: Translation,
  layer: KerasLayer,
  inputs: readonly LayerValue[],
): LayerValue {
  const { draft } = translation;
  const [input] = inputs;
  switch (layer.kind) {
    case 'input':
      return addPictureInput(draft, layer.edgePx);
    case 'zero-padding':
      return { ...expectUnpadded(input), pads: layer.pads };
    case 'convolution':
    case 'depthwise-convolution':
      return { kind: 'convolution', layer, input: expectKind(input, 'map') };
    case 'batch-norm':
      return addConvolution(translation, expectKind(input, 'convolution'), layer);
    case 'relu6':
      return addRelu6(draft, layer.name, expectUnpadded(input));
    case 'add':
      return addSum(draft, layer.name, inputs.map(expectUnpadded));
    case 'average-pool':
      return addGlobalAverage(draft, layer, expectUnpadded(input));
    case 'dense':
      return addDense(translation, layer, expectKind(input, 'vector'));
    case 'pass-through':
      return expectKind(input, 'vector');
    default:
      return layer satisfies never;
  }
}

function addRelu6(draft: GraphDraft, name: string, input: MapValue): MapValue {
  const inputs = [input.tensor, addFloats(draft, 'zero', 0), addFloats(draft, 'six', 6)];
  return { ...input, tensor: addNode(draft, { name, operator: 'Clip', inputs, output: `${name}/output` }) };
}

function addSum(draft: GraphDraft, name: string, maps: readonly MapValue[]): MapValue {
  const [first, second, ...others] = maps;
  if (!first || !second || others.length > 0) throw new Error(`${name} adds ${maps.length} maps, not two`);
  const inputs = [first.tensor, second.tensor];
  return { ...first, tensor: addNode(draft, { name, operator: 'Add', inputs, output: `${name}/output` }) };
}

/** A pool as large as the map leaves one pixel: the average of each channel. */
function addGlobalAverage(
  draft: GraphDraft,
  { name, poolPx }: Extract<KerasLayer, { kind: 'average-pool' }>,
  input: MapValue,
): VectorValue {
  if (poolPx !== input.edgePx) throw new Error(`${name} pools ${poolPx} of ${input.edgePx} pixels, not all`);
  const averages = addNode(draft, {
    name,
    operator: 'GlobalAveragePool',
    inputs: [input.tensor],
    output: `${name}/output`,
  });
  const flat = { name: `${name}/flat`, inputs: [averages], output: `${name}/flat/output` };
  return {
    kind: 'vector',
    tensor: addNode(draft, { ...flat, operator: 'Flatten', attributes: { axis: 1 } }),
  };
}
