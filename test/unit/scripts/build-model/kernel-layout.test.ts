import { expect, test } from 'vitest';
import {
  convolutionKernelToOnnx,
  depthwiseKernelToOnnx,
} from '../../../../scripts/build-model/kernel-layout.ts';

test('puts output channels first and positions last', () => {
  // 1 x 2 positions, 3 input channels, 2 output channels; a byte names its place as position, input, output.
  const keras = [110, 111, 120, 121, 130, 131, 210, 211, 220, 221, 230, 231];
  const { shape, bytes } = convolutionKernelToOnnx([1, 2, 3, 2], Uint8Array.from(keras));
  expect(shape).toEqual([2, 3, 1, 2]);
  expect([...bytes]).toEqual([110, 210, 120, 220, 130, 230, 111, 211, 121, 221, 131, 231]);
});

test('gives each channel of a depthwise kernel one filter of its own', () => {
  const { shape, bytes } = depthwiseKernelToOnnx([1, 2, 3, 1], Uint8Array.of(11, 12, 13, 21, 22, 23));
  expect(shape).toEqual([3, 1, 1, 2]);
  expect([...bytes]).toEqual([11, 21, 12, 22, 13, 23]);
});

test('refuses a depthwise kernel with several outputs a channel', () => {
  expect(() => depthwiseKernelToOnnx([1, 1, 2, 2], new Uint8Array(4))).toThrow('depth multiplier of 2');
});

test('refuses a kernel that is not of a picture', () => {
  expect(() => convolutionKernelToOnnx([3, 3], new Uint8Array(9))).toThrow('four dimensions');
});
