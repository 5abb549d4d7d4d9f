import { asFields, asList, asNumber, asOneOf, asText, type JsonFields } from './json-fields.ts';
import type { KerasConvolution, KerasLayer, KerasOperation } from './keras-layer.ts';

/**
 * Reads one layer of a Keras 2 model description.
 * @throws for every layer and every setting that the conversion does not know, so that nothing is dropped silently.
 */
export function parseKerasLayer(json: unknown): KerasLayer {
  const layer = asFields(json, 'a layer');
  const name = asText(layer.name, 'the name of a layer');
  const config = asFields(layer.config, `${name}.config`);
  const operation = parseOperation(asText(layer.class_name, `${name}.class_name`), name, config);
  return { name, inputs: inputNames(layer.inbound_nodes, name), ...operation };
}

/** `inbound_nodes` is a list of calls, each a list of [layer, node index, tensor index, arguments]. */
function inputNames(inboundNodes: unknown, layer: string): string[] {
  const calls = asList(inboundNodes, `${layer}.inbound_nodes`);
  if (calls.length > 1) throw new Error(`${layer} is used more than once`);
  return calls
    .flatMap((call) => asList(call, `${layer}.inbound_nodes`))
    .map((input) => asText(asList(input, `${layer}.inbound_nodes`)[0], `an input of ${layer}`));
}

function parseOperation(className: string, layer: string, config: JsonFields): KerasOperation {
  switch (className) {
    case 'InputLayer':
      return { kind: 'input', edgePx: inputEdgePx(config, layer) };
    case 'ZeroPadding2D':
      return { kind: 'zero-padding', pads: squarePads(config, layer) };
    case 'Conv2D':
      return parseConvolution('convolution', layer, config);
    case 'DepthwiseConv2D':
      return parseConvolution('depthwise-convolution', layer, config);
    case 'BatchNormalization':
      return { kind: 'batch-norm', epsilon: asNumber(config.epsilon, `${layer}.epsilon`) };
    case 'ReLU':
      expectValue(config, { max_value: 6, negative_slope: 0, threshold: 0 });
      return { kind: 'relu6' };
    case 'Add':
      return { kind: 'add' };
    case 'AveragePooling2D':
      expectValue(config, { padding: 'valid' });
      return { kind: 'average-pool', poolPx: equalPair(config.pool_size, `${layer}.pool_size`) };
    case 'Dense':
      expectValue(config, { use_bias: true });
      return {
        kind: 'dense',
        activation: asOneOf(config.activation, ['relu', 'softmax'], `${layer}.activation`),
      };
    case 'Dropout':
    case 'Flatten':
      return { kind: 'pass-through' };
    default:
      throw new Error(`${layer}: layers of class ${className} are not supported`);
  }
}

function parseConvolution(
  kind: KerasConvolution['kind'],
  layer: string,
  config: JsonFields,
): KerasConvolution {
  expectValue(config, { activation: 'linear', use_bias: false, data_format: 'channels_last' });
  if (equalPair(config.dilation_rate, `${layer}.dilation_rate`) !== 1) throw new Error(`${layer} is dilated`);
  return {
    kind,
    kernelPx: equalPair(config.kernel_size, `${layer}.kernel_size`),
    stridePx: equalPair(config.strides, `${layer}.strides`),
    padding: asOneOf(config.padding, ['same', 'valid'], `${layer}.padding`),
  };
}

function inputEdgePx(config: JsonFields, layer: string): number {
  const [, height, width, channels] = asList(config.batch_input_shape, `${layer}.batch_input_shape`);
  if (channels !== 3) throw new Error(`${layer} does not take RGB pictures`);
  return equalPair([height, width], `${layer}.batch_input_shape`);
}

function squarePads(config: JsonFields, layer: string): { beforePx: number; afterPx: number } {
  const [rows, columns] = asList(config.padding, `${layer}.padding`);
  if (JSON.stringify(rows) !== JSON.stringify(columns)) throw new Error(`${layer} pads its edges unequally`);
  const [before, after] = asList(rows, `${layer}.padding`);
  return { beforePx: asNumber(before, `${layer}.padding`), afterPx: asNumber(after, `${layer}.padding`) };
}

function equalPair(value: unknown, what: string): number {
  const [first, second] = asList(value, what);
  if (first !== second) throw new Error(`${what} is not square`);
  return asNumber(first, what);
}

function expectValue(config: JsonFields, expected: JsonFields): void {
  for (const [setting, value] of Object.entries(expected)) {
    if (config[setting] !== value) {
      throw new Error(
        `${String(config.name)}.${setting} is ${JSON.stringify(config[setting])}, not ${value}`,
      );
    }
  }
}
