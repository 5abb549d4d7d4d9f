/** Zeros before the first and after the last pixel of both edges; pictures and kernels are square here. */
export type Pads = { readonly beforePx: number; readonly afterPx: number };

export const noPads: Pads = { beforePx: 0, afterPx: 0 };

/** A square convolution window over a square map. */
export type Window = { readonly edgePx: number; readonly kernelPx: number; readonly stridePx: number };

/**
 * Pads of TensorFlow's 'SAME': the output has ceil(edge / stride) pixels, and an odd zero goes to the end.
 * So a 3-pixel kernel with stride 2 on an even edge is padded at the end alone.
 */
export function samePads({ edgePx, kernelPx, stridePx }: Window): Pads {
  const outputPx = Math.ceil(edgePx / stridePx);
  const totalPx = Math.max(0, (outputPx - 1) * stridePx + kernelPx - edgePx);
  const beforePx = Math.floor(totalPx / 2);
  return { beforePx, afterPx: totalPx - beforePx };
}

/** Pixels of an output edge when the window runs over the padded map. */
export function outputEdgePx({ edgePx, kernelPx, stridePx }: Window, pads: Pads): number {
  return Math.floor((edgePx + pads.beforePx + pads.afterPx - kernelPx) / stridePx) + 1;
}
