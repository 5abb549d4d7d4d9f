import type { KerasConvolution, KerasLayer } from './keras-layer.ts';
import type { Pads } from './same-pads.ts';

/**
 * What a layer hands on to the layers that read it.
 *
 * map          [N, channels, edgePx, edgePx], still to be padded with `pads` zeros
 * convolution  one that waits for the batch normalisation which is folded into it
 * vector       [N, length]
 */
export type LayerValue = MapValue | ConvolutionValue | VectorValue;

export type MapValue = {
  readonly kind: 'map';
  readonly tensor: string;
  readonly edgePx: number;
  readonly pads: Pads;
};

export type ConvolutionValue = {
  readonly kind: 'convolution';
  readonly layer: KerasLayer & KerasConvolution;
  readonly input: MapValue;
};

export type VectorValue = { readonly kind: 'vector'; readonly tensor: string };

/** @throws unless the value is of the kind. */
export function expectKind<Kind extends LayerValue['kind']>(
  value: LayerValue | undefined,
  kind: Kind,
): Extract<LayerValue, { kind: Kind }> {
  const found = value ? `a ${value.kind}` : 'nothing';
  if (value?.kind !== kind) throw new Error(`expected a ${kind}, found ${found}`);
  return value as Extract<LayerValue, { kind: Kind }>; // the line above has looked
}

/** A map whose zeros are in it already. @throws when padding has been left over: nothing else folds it. */
export function expectUnpadded(value: LayerValue | undefined): MapValue {
  const map = expectKind(value, 'map');
  if (map.pads.beforePx + map.pads.afterPx > 0)
    throw new Error(`${map.tensor}: padding before no convolution`);
  return map;
}
