import type { GpuAdapterInfo } from './choose-backend.ts';

/** The part of `navigator.gpu` that is asked. @types for WebGPU are not part of TypeScript's own library. */
type Gpu = { requestAdapter(): Promise<{ readonly info: GpuAdapterInfo } | null> };

/** @returns what the browser says of its GPU, undefined when it has none to offer. Never rejects. */
export async function findGpuAdapter(): Promise<GpuAdapterInfo | undefined> {
  const { gpu } = navigator as Navigator & { readonly gpu?: Gpu };
  try {
    return (await gpu?.requestAdapter())?.info;
  } catch {
    return undefined; // a browser that throws here has no GPU for us
  }
}
