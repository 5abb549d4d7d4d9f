import type { Pads } from './same-pads.ts';

/** A layer of a Keras picture classifier, reduced to what the conversion needs. Edges are square. */
export type KerasLayer = { readonly name: string; readonly inputs: readonly string[] } & KerasOperation;

export type KerasOperation =
  | { readonly kind: 'input'; readonly edgePx: number }
  | { readonly kind: 'zero-padding'; readonly pads: Pads }
  | KerasConvolution
  | { readonly kind: 'batch-norm'; readonly epsilon: number }
  | { readonly kind: 'relu6' }
  | { readonly kind: 'add' }
  | { readonly kind: 'average-pool'; readonly poolPx: number }
  | { readonly kind: 'dense'; readonly activation: 'relu' | 'softmax' }
  /** Changes nothing here: dropout when not training, flattening of a single pixel. */
  | { readonly kind: 'pass-through' };

/** Without bias and activation: batch normalisation and ReLU are layers of their own. */
export type KerasConvolution = {
  readonly kind: 'convolution' | 'depthwise-convolution';
  readonly kernelPx: number;
  readonly stridePx: number;
  readonly padding: 'same' | 'valid';
};
