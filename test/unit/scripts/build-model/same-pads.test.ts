import { expect, test } from 'vitest';
import { noPads, outputEdgePx, samePads } from '../../../../scripts/build-model/same-pads.ts';

// What TensorFlow's 'SAME' does, https://www.tensorflow.org/api_docs/python/tf/nn#notes_on_padding_2
test.each([
  { edgePx: 224, kernelPx: 3, stridePx: 1, pads: [1, 1] },
  { edgePx: 224, kernelPx: 3, stridePx: 2, pads: [0, 1] },
  { edgePx: 7, kernelPx: 3, stridePx: 2, pads: [1, 1] },
  { edgePx: 14, kernelPx: 5, stridePx: 2, pads: [1, 2] },
  { edgePx: 14, kernelPx: 1, stridePx: 1, pads: [0, 0] },
  { edgePx: 14, kernelPx: 1, stridePx: 2, pads: [0, 0] },
])('pads a window of $kernelPx with stride $stridePx on $edgePx pixels by $pads', ({ pads, ...window }) => {
  const { beforePx, afterPx } = samePads(window);
  expect([beforePx, afterPx]).toEqual(pads);
  expect(outputEdgePx(window, { beforePx, afterPx })).toBe(Math.ceil(window.edgePx / window.stridePx));
});

test('leaves out the pixels that an unpadded window does not reach', () => {
  expect(outputEdgePx({ edgePx: 224, kernelPx: 3, stridePx: 2 }, noPads)).toBe(111);
});
