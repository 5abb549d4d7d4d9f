/** A convolution kernel with output channels first, as ONNX wants it. */
export type OutputFirstKernel = {
  /** [output channels, input channels of one group, height, width] */
  readonly shape: readonly [number, number, number, number];
  readonly bytes: Uint8Array;
};

/** Reorders a Keras kernel [height, width, input, output] to [output, input, height, width]. */
export function convolutionKernelToOnnx(shape: readonly number[], bytes: Uint8Array): OutputFirstKernel {
  const [height, width, inputs, outputs] = fourLengths(shape);
  const reordered = new Uint8Array(bytes.length);
  let to = 0;
  for (let output = 0; output < outputs; output++) {
    for (let input = 0; input < inputs; input++) {
      for (let place = 0; place < height * width; place++) {
        reordered[to++] = bytes[(place * inputs + input) * outputs + output] ?? 0;
      }
    }
  }
  return { shape: [outputs, inputs, height, width], bytes: reordered };
}

/**
 * Reorders a Keras depthwise kernel [height, width, channel, 1] to [channel, 1, height, width],
 * for a convolution with as many groups as channels. @throws when a channel has more than one output.
 */
export function depthwiseKernelToOnnx(shape: readonly number[], bytes: Uint8Array): OutputFirstKernel {
  const [height, width, channels, multiplier] = fourLengths(shape);
  if (multiplier !== 1) throw new Error(`a depth multiplier of ${multiplier} is not supported`);
  return convolutionKernelToOnnx([height, width, 1, channels], bytes);
}

function fourLengths(shape: readonly number[]): [number, number, number, number] {
  const [height, width, inputs, outputs] = shape;
  if (height === undefined || width === undefined || inputs === undefined || outputs === undefined) {
    throw new Error(`a convolution kernel has four dimensions, not ${shape.length}`);
  }
  return [height, width, inputs, outputs];
}
