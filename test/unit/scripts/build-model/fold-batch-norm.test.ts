import { expect, test } from 'vitest';
import { foldBatchNorm } from '../../../../scripts/build-model/fold-batch-norm.ts';

const norm = { gamma: [2, -0.5], beta: [0.25, 1], mean: [3, -4], variance: [0.9, 15.9], epsilon: 0.1 };

test.each([-7.5, 0, 3, 12])('computes the same as the batch normalisation on %s', (x) => {
  const { scales, biases } = foldBatchNorm(norm);
  const normalise = [
    ((x - 3) / Math.sqrt(0.9 + 0.1)) * 2 + 0.25, // channel 0
    ((x + 4) / Math.sqrt(15.9 + 0.1)) * -0.5 + 1, // channel 1, whose scale is negative
  ];
  expect(scales.map((scale, channel) => x * scale + (biases[channel] ?? Number.NaN))).toEqual(
    normalise.map((value) => expect.closeTo(value, 12)),
  );
});

test('refuses statistics that miss a channel', () => {
  expect(() => foldBatchNorm({ ...norm, mean: [3] })).toThrow('no channel 1');
});
