/** Weights stored as bytes: value = min + scale * byte. Row-major, channels last, as Keras keeps them. */
export type QuantisedTensor = {
  readonly name: string;
  readonly shape: readonly number[];
  readonly bytes: Uint8Array;
  readonly scale: number;
  readonly min: number;
};

/** -min / scale may miss a whole number by the rounding of the two stored numbers, not by more. */
const wholeNumberTolerance = 1e-6;

/** The values as TensorFlow.js restores them: computed in double precision, kept as 32-bit floats. */
export function dequantise(tensor: QuantisedTensor): number[] {
  return Array.from(tensor.bytes, (byte) => Math.fround(tensor.min + tensor.scale * byte));
}

/**
 * The byte that stands for 0, so that value = scale * (byte - zeroPoint), which is what ONNX computes.
 * @throws when no byte stands for 0: such a tensor would not survive the conversion exactly.
 */
export function zeroPointOf(tensor: QuantisedTensor): number {
  const exact = -tensor.min / tensor.scale;
  const zeroPoint = Math.round(exact);
  const isExact = Math.abs(exact - zeroPoint) < wholeNumberTolerance * 255;
  if (!isExact || zeroPoint < 0 || zeroPoint > 255) {
    throw new Error(`${tensor.name}: its zero lies at byte ${exact}, which ONNX cannot express`);
  }
  return zeroPoint;
}
