import { logProblem } from '../platform/log.ts';
import type { Backend } from './backend.ts';

/**
 * Largest difference of any probability under which two backends count as equal. WASM and a correct WebGPU
 * agree to 1e-5 (SwiftShader, Chromium 156); a driver that computes wrongly is off by whole digits.
 */
const equalWithin = 1e-3;

export type GpuAttempt = {
  readonly adapter: Pick<GpuAdapterInfo, 'isFallbackAdapter'> | undefined;
  readonly startWebGpu: () => Promise<Backend>;
  readonly wasm: Backend;
  /** Stored model input that both must answer alike. */
  readonly probe: Uint8Array;
};

/** The part of `GPUAdapterInfo` that tells software from hardware. */
export type GpuAdapterInfo = { readonly isFallbackAdapter: boolean };

/**
 * Tries the GPU: only with a real adapter, and only when it answers the probe as WASM does.
 * @returns the WebGPU backend, or undefined to stay with WASM. Never rejects.
 */
export async function tryWebGpu(attempt: GpuAttempt): Promise<Backend | undefined> {
  if (!attempt.adapter || attempt.adapter.isFallbackAdapter) return undefined;
  return startProvenEqual(attempt);
}

/** The part after the adapter check. Also what the browser test runs on a software adapter. */
export async function startProvenEqual(attempt: Omit<GpuAttempt, 'adapter'>): Promise<Backend | undefined> {
  let gpu: Backend | undefined;
  try {
    gpu = await attempt.startWebGpu();
    const expected = await attempt.wasm.run(attempt.probe);
    const actual = await gpu.run(attempt.probe);
    if (largestDifference(expected, actual) <= equalWithin) return gpu;
    logProblem('webgpu', 'another answer than WASM on the probe');
  } catch (problem) {
    logProblem('webgpu', problem);
  }
  gpu?.stop();
  return undefined;
}

/** @returns Infinity for answers of different lengths and for numbers that are none. */
export function largestDifference(left: ArrayLike<number>, right: ArrayLike<number>): number {
  if (left.length !== right.length || left.length === 0) return Number.POSITIVE_INFINITY;
  const differences = Array.from(left, (value, index) => Math.abs(value - (right[index] ?? Number.NaN)));
  return differences.some(Number.isNaN) ? Number.POSITIVE_INFINITY : Math.max(...differences);
}

/**
 * The stored input of the comparison: smooth waves in three channels, the same on every machine.
 * @returns RGB bytes, length 3 * edgePx * edgePx.
 */
export function probeInput(edgePx: number): Uint8Array {
  const wave = (index: number) => {
    const pixel = Math.floor(index / 3);
    const angle = (pixel % edgePx) * 0.11 + Math.floor(pixel / edgePx) * 0.07 + (index % 3) * 2;
    return Math.round(127.5 + 127 * Math.sin(angle));
  };
  return Uint8Array.from({ length: 3 * edgePx * edgePx }, (_, index) => wave(index));
}
