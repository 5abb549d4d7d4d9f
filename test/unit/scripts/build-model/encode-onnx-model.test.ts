import { expect, test } from 'vitest';
import { encodeOnnxModel } from '../../../../scripts/build-model/encode-onnx-model.ts';
import type { OnnxGraph } from '../../../../scripts/build-model/onnx-graph.ts';

const graph: OnnxGraph = {
  name: 'g',
  input: { name: 'x', type: 'uint8', shape: ['N', 2] },
  output: { name: 'y', type: 'float32', shape: ['N', 2] },
  nodes: [{ name: 'n', operator: 'Cast', inputs: ['x'], output: 'y', attributes: { to: 1, perm: [1, 0] } }],
  constants: [
    { name: 'c', type: 'float32', shape: [], values: [1] },
    { name: 'd', type: 'uint8', shape: [2], values: Uint8Array.of(7, 8) },
  ],
};

test('writes the fields that onnx.proto3 asks for', () => {
  const hex = Buffer.from(encodeOnnxModel(graph)).toString('hex');
  const ir8 = '0808';
  const node = '0a0178120179' + '1a016e' + '220443617374';
  const attributeTo = `2a09${'0a02746f'}${'1801'}${'a00102'}`;
  const attributePerm = `2a0d${'0a047065726d'}${'4001'}${'4000'}${'a00107'}`;
  const scalar = '2a0b' + '1001' + '420163' + '4a04' + '0000803f';
  const bytes = '2a0b' + '0802' + '1002' + '420164' + '4a02' + '0708';
  const operatorSet13 = '4204' + '0a00' + '100d';
  expect(hex.startsWith(ir8)).toBe(true);
  expect(hex.endsWith(operatorSet13)).toBe(true);
  for (const part of [node, attributeTo, attributePerm, scalar, bytes]) expect(hex).toContain(part);
});

test('gives equal bytes for equal graphs', () => {
  expect(encodeOnnxModel(structuredClone(graph))).toEqual(encodeOnnxModel(graph));
});
