import { addQuantisedWeights } from './add-quantised-weights.ts';
import { type BatchNorm, foldBatchNorm } from './fold-batch-norm.ts';
import { addFloats, addNode } from './graph-draft.ts';
import type { KerasLayer } from './keras-layer.ts';
import { convolutionKernelToOnnx, depthwiseKernelToOnnx } from './kernel-layout.ts';
import { type ConvolutionValue, expectUnpadded, type MapValue } from './layer-value.ts';
import { dequantise, zeroPointOf } from './quantised-tensor.ts';
import { noPads, outputEdgePx, type Pads, samePads } from './same-pads.ts';
import { type Translation, weightNamed } from './translation.ts';

/** Adds one Conv that does what the convolution and the batch normalisation after it did. */
export function addConvolution(
  translation: Translation,
  convolution: ConvolutionValue,
  norm: Extract<KerasLayer, { kind: 'batch-norm' }>,
): MapValue {
  const { draft } = translation;
  const { layer, input } = convolution;
  const { scales, biases } = foldBatchNorm(readBatchNorm(translation, norm));
  const pads = padsOf(convolution);
  const weights = addKernel(translation, layer, scales);
  const tensor = addNode(draft, {
    name: layer.name,
    operator: 'Conv',
    inputs: [input.tensor, weights, addFloats(draft, `${layer.name}/bias`, biases)],
    output: `${layer.name}/output`,
    attributes: {
      group: layer.kind === 'depthwise-convolution' ? scales.length : 1,
      kernel_shape: [layer.kernelPx, layer.kernelPx],
      pads: [pads.beforePx, pads.beforePx, pads.afterPx, pads.afterPx],
      strides: [layer.stridePx, layer.stridePx],
    },
  });
  return {
    kind: 'map',
    tensor,
    edgePx: outputEdgePx({ ...layer, edgePx: input.edgePx }, pads),
    pads: noPads,
  };
}

/** Zeros that a padding layer has put in front, or those of the convolution's own padding, never both. */
function padsOf({ layer, input }: ConvolutionValue): Pads {
  if (layer.padding === 'valid') return input.pads;
  return samePads({ ...layer, edgePx: expectUnpadded(input).edgePx });
}

function addKernel(
  translation: Translation,
  layer: ConvolutionValue['layer'],
  normScales: readonly number[],
): string {
  const isDepthwise = layer.kind === 'depthwise-convolution';
  const kernel = weightNamed(translation, `${layer.name}/${isDepthwise ? 'depthwise_kernel' : 'kernel'}`);
  const reorder = isDepthwise ? depthwiseKernelToOnnx : convolutionKernelToOnnx;
  return addQuantisedWeights(translation.draft, {
    name: kernel.name,
    ...reorder(kernel.shape, kernel.bytes),
    scale: normScales.map((scale) => scale * kernel.scale),
    zeroPoint: zeroPointOf(kernel),
  });
}

function readBatchNorm(
  translation: Translation,
  { name, epsilon }: Extract<KerasLayer, { kind: 'batch-norm' }>,
): BatchNorm {
  const values = (part: string) => dequantise(weightNamed(translation, `${name}/${part}`));
  return {
    gamma: values('gamma'),
    beta: values('beta'),
    mean: values('moving_mean'),
    variance: values('moving_variance'),
    epsilon,
  };
}
