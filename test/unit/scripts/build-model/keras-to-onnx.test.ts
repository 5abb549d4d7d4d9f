import { expect, test } from 'vitest';
import type { KerasLayer } from '../../../../scripts/build-model/keras-layer.ts';
import { kerasToOnnx } from '../../../../scripts/build-model/keras-to-onnx.ts';
import type { QuantisedTensor } from '../../../../scripts/build-model/quantised-tensor.ts';

const picture: KerasLayer = { name: 'picture', inputs: [], kind: 'input', edgePx: 4 };
const padding: KerasLayer = {
  name: 'padding',
  inputs: ['picture'],
  kind: 'zero-padding',
  pads: { beforePx: 0, afterPx: 1 },
};
const convolution: KerasLayer = {
  name: 'convolution',
  inputs: ['padding'],
  kind: 'convolution',
  kernelPx: 3,
  stridePx: 2,
  padding: 'valid',
};
const norm: KerasLayer = { name: 'norm', inputs: ['convolution'], kind: 'batch-norm', epsilon: 0 };
const average: KerasLayer = { name: 'average', inputs: ['norm'], kind: 'average-pool', poolPx: 2 };
const classes: KerasLayer = { name: 'classes', inputs: ['average'], kind: 'dense', activation: 'softmax' };
const classifier = [picture, padding, convolution, norm, average, classes];

const weights = new Map(
  [
    tensor('convolution/kernel', [3, 3, 3, 2]),
    ...['gamma', 'beta', 'moving_mean', 'moving_variance'].map((part) => tensor(`norm/${part}`, [2])),
    tensor('classes/kernel', [2, 5]),
    tensor('classes/bias', [5]),
  ].map((weight) => [weight.name, weight]),
);

function tensor(name: string, shape: readonly number[]): QuantisedTensor {
  const length = shape.reduce((product, edge) => product * edge, 1);
  return { name, shape, bytes: new Uint8Array(length).fill(130), scale: 0.5, min: -64 };
}

function translate(layers: readonly KerasLayer[]) {
  return kerasToOnnx('classifier', { layers, weights });
}

test('turns picture bytes into probabilities', () => {
  const { input, output, nodes } = translate(classifier);
  expect(input).toEqual({ name: 'pixels', type: 'uint8', shape: ['N', 4, 4, 3] });
  expect(output).toEqual({ name: 'probabilities', type: 'float32', shape: ['N', 5] });
  expect(nodes.at(-1)).toMatchObject({ operator: 'Softmax', output: 'probabilities' });
});

test('folds padding and batch normalisation into one convolution', () => {
  const operators = translate(classifier).nodes.map(({ operator }) => operator);
  expect(operators).toEqual([
    'Cast',
    'Transpose',
    'Mul',
    'DequantizeLinear',
    'Conv',
    'GlobalAveragePool',
    'Flatten',
    'DequantizeLinear',
    'Gemm',
    'Softmax',
  ]);
  const conv = translate(classifier).nodes.find(({ operator }) => operator === 'Conv');
  expect(conv?.attributes).toEqual({ group: 1, kernel_shape: [3, 3], pads: [0, 0, 1, 1], strides: [2, 2] });
});

test('keeps kernels as bytes, with one scale an output channel', () => {
  const { constants } = translate(classifier);
  expect(constants.find(({ name }) => name === 'convolution/kernel/bytes')).toMatchObject({
    type: 'uint8',
    shape: [2, 3, 3, 3],
  });
  // gamma and variance are both 1 (byte 130), so the scale of the kernel remains
  expect(constants.find(({ name }) => name === 'convolution/kernel/scale')).toMatchObject({
    values: [0.5, 0.5],
  });
});

test('computes every value before it is read, and reads every constant', () => {
  const { input, nodes, constants } = translate(classifier);
  const known = new Set([input.name, ...constants.map(({ name }) => name)]);
  const read = new Set<string>();
  for (const node of nodes) {
    expect(node.inputs.filter((name) => !known.has(name))).toEqual([]);
    known.add(node.output);
    for (const name of node.inputs) read.add(name);
  }
  expect(constants.filter(({ name }) => !read.has(name))).toEqual([]);
});

test.each([
  {
    what: 'padding that no convolution follows',
    layers: [picture, padding, { name: 'relu', inputs: ['padding'], kind: 'relu6' } as const],
    says: 'padding before no convolution',
  },
  {
    what: 'padding in front of a convolution that pads by itself',
    layers: [picture, padding, { ...convolution, padding: 'same' } as const, norm],
    says: 'padding before no convolution',
  },
  {
    what: 'a convolution without batch normalisation',
    layers: [picture, padding, convolution, { ...average, inputs: ['convolution'] }],
    says: 'expected a map, found a convolution',
  },
  {
    what: 'a pool that leaves more than one pixel',
    layers: [picture, { ...average, inputs: ['picture'] }],
    says: 'pools 2 of 4 pixels',
  },
  {
    what: 'a layer before those that it reads',
    layers: [norm],
    says: "'convolution' is read before it is computed",
  },
  {
    what: 'a layer without weights',
    layers: [picture, padding, { ...convolution, name: 'other' }, { ...norm, inputs: ['other'] }],
    says: "no weight 'other/kernel'",
  },
  { what: 'a model that does not end in probabilities', layers: classifier.slice(0, -1), says: 'no softmax' },
])('refuses $what', ({ layers, says }) => {
  expect(() => translate(layers)).toThrow(says);
});
