import { addFloats, addNode, type GraphDraft } from './graph-draft.ts';
import type { MapValue } from './layer-value.ts';
import { noPads } from './same-pads.ts';

/** TensorProto.DataType.FLOAT */
const float32Code = 1;

/** Turns the bytes of `pixels`, [N, edge, edge, RGB], into numbers from 0 to 1, [N, RGB, edge, edge]. */
export function addPictureInput(draft: GraphDraft, edgePx: number): MapValue {
  const numbers = addNode(draft, {
    name: 'to-float',
    operator: 'Cast',
    inputs: ['pixels'],
    output: 'to-float/output',
    attributes: { to: float32Code },
  });
  const channelsFirst = addNode(draft, {
    name: 'channels-first',
    operator: 'Transpose',
    inputs: [numbers],
    output: 'channels-first/output',
    attributes: { perm: [0, 3, 1, 2] },
  });
  const tensor = addNode(draft, {
    name: 'to-unit-range',
    operator: 'Mul',
    inputs: [channelsFirst, addFloats(draft, 'one-255th', 1 / 255)],
    output: 'to-unit-range/output',
  });
  return { kind: 'map', tensor, edgePx, pads: noPads };
}
