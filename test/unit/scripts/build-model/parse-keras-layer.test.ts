import { expect, test } from 'vitest';
import { parseKerasLayer } from '../../../../scripts/build-model/parse-keras-layer.ts';

const convolution = {
  kernel_size: [3, 3],
  strides: [2, 2],
  padding: 'valid',
  data_format: 'channels_last',
  dilation_rate: [1, 1],
  activation: 'linear',
  use_bias: false,
};

function layer(className: string, config: object): object {
  return {
    name: 'layer',
    class_name: className,
    config: { name: 'layer', ...config },
    inbound_nodes: [[['before', 0, 0, {}]]],
  };
}

test('reads a convolution', () => {
  expect(parseKerasLayer(layer('Conv2D', convolution))).toEqual({
    name: 'layer',
    inputs: ['before'],
    kind: 'convolution',
    kernelPx: 3,
    stridePx: 2,
    padding: 'valid',
  });
});

test('reads the layers that a sum adds', () => {
  const inbound = [
    [
      ['left', 0, 0, {}],
      ['right', 0, 0, {}],
    ],
  ];
  expect(parseKerasLayer({ ...layer('Add', {}), inbound_nodes: inbound })).toMatchObject({
    kind: 'add',
    inputs: ['left', 'right'],
  });
});

test('reads where zeros are put', () => {
  const padding = [
    [0, 1],
    [0, 1],
  ];
  expect(parseKerasLayer(layer('ZeroPadding2D', { padding }))).toMatchObject({
    pads: { beforePx: 0, afterPx: 1 },
  });
});

test.each([
  { what: 'a class it does not know', json: layer('LSTM', {}), says: 'layers of class LSTM' },
  {
    what: 'a convolution with an activation',
    json: layer('Conv2D', { ...convolution, activation: 'relu' }),
    says: 'layer.activation',
  },
  {
    what: 'a convolution with a bias',
    json: layer('Conv2D', { ...convolution, use_bias: true }),
    says: 'layer.use_bias',
  },
  {
    what: 'a kernel that is not square',
    json: layer('Conv2D', { ...convolution, kernel_size: [1, 7] }),
    says: 'layer.kernel_size is not square',
  },
  {
    what: 'a dilated convolution',
    json: layer('DepthwiseConv2D', { ...convolution, dilation_rate: [2, 2] }),
    says: 'dilated',
  },
  {
    what: 'a ReLU without an upper bound',
    json: layer('ReLU', { max_value: null, negative_slope: 0, threshold: 0 }),
    says: 'layer.max_value',
  },
  {
    what: 'an activation it does not know',
    json: layer('Dense', { use_bias: true, activation: 'tanh' }),
    says: 'relu or softmax',
  },
  {
    what: 'unequal padding of the two edges',
    json: layer('ZeroPadding2D', {
      padding: [
        [0, 1],
        [1, 0],
      ],
    }),
    says: 'unequally',
  },
  {
    what: 'a grey picture as input',
    json: layer('InputLayer', { batch_input_shape: [null, 224, 224, 1] }),
    says: 'RGB',
  },
  {
    what: 'a layer that is used twice',
    json: { ...layer('Add', {}), inbound_nodes: [[], []] },
    says: 'once',
  },
  { what: 'something that is no layer', json: 'layer', says: 'a layer is not an object' },
])('refuses $what', ({ json, says }) => {
  expect(() => parseKerasLayer(json)).toThrow(says);
});
