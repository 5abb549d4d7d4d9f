/** What a batch normalisation learned, one number an output channel. */
export type BatchNorm = {
  readonly gamma: readonly number[];
  readonly beta: readonly number[];
  readonly mean: readonly number[];
  readonly variance: readonly number[];
  readonly epsilon: number;
};

/** What is left of it: a factor on the kernel and a bias, one number an output channel. */
export type ScaleAndBias = { readonly scales: readonly number[]; readonly biases: readonly number[] };

/**
 * Folds a batch normalisation into the convolution before it:
 * gamma * (x - mean) / sqrt(variance + epsilon) + beta = x * scale + bias.
 * Exact for quantised kernels, because the factor goes into the scale of each output channel and the
 * bytes stay as they are. A negative gamma gives a negative scale, which ONNX Runtime accepts.
 */
export function foldBatchNorm(norm: BatchNorm): ScaleAndBias {
  const scales = norm.gamma.map((gamma, channel) => {
    return gamma / Math.sqrt(numberAt(norm.variance, channel) + norm.epsilon);
  });
  const biases = scales.map((scale, channel) => {
    return numberAt(norm.beta, channel) - numberAt(norm.mean, channel) * scale;
  });
  return { scales, biases };
}

function numberAt(values: readonly number[], channel: number): number {
  const value = values[channel];
  if (value === undefined) throw new Error(`the batch normalisation has no channel ${channel}`);
  return value;
}
