import { addConstant, addFloats, addNode, type GraphDraft } from './graph-draft.ts';

/** Weights as bytes: value = scale * (byte - zeroPoint), with one scale, or one an output channel. */
export type QuantisedWeights = {
  readonly name: string;
  readonly shape: readonly number[];
  readonly bytes: Uint8Array;
  /** A list has one scale for each entry of the first dimension. */
  readonly scale: number | readonly number[];
  readonly zeroPoint: number;
};

/**
 * Keeps weights as bytes in the file (a quarter of the size) and restores them when the model is loaded.
 * @returns the name of the restored tensor.
 */
export function addQuantisedWeights(draft: GraphDraft, weights: QuantisedWeights): string {
  const { name, shape, bytes, scale, zeroPoint } = weights;
  const isPerChannel = typeof scale !== 'number';
  const zeroPointShape = isPerChannel ? [scale.length] : [];
  const zeroPoints = new Uint8Array(isPerChannel ? scale.length : 1).fill(zeroPoint);
  return addNode(draft, {
    name: `${name}/dequantise`,
    operator: 'DequantizeLinear',
    inputs: [
      addConstant(draft, { name: `${name}/bytes`, type: 'uint8', shape, values: bytes }),
      addFloats(draft, `${name}/scale`, scale),
      addConstant(draft, {
        name: `${name}/zero-point`,
        type: 'uint8',
        shape: zeroPointShape,
        values: zeroPoints,
      }),
    ],
    output: `${name}/values`,
    ...(isPerChannel && { attributes: { axis: 0 } }),
  });
}
