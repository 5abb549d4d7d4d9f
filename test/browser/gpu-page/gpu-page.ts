import { startBackend } from '../../../src/inference/backend.ts';
import { probeInput, startProvenEqual, tryWebGpu } from '../../../src/inference/choose-backend.ts';
import { findGpuAdapter } from '../../../src/inference/find-gpu-adapter.ts';
import type { ModelFile } from '../../../src/inference/model-file.ts';
import WasmWorker from '../../../src/inference/worker/wasm-worker.ts?worker';
import WebGpuWorker from '../../../src/inference/worker/webgpu-worker.ts?worker';

/** What the WebGPU path of the extension did with a model on this browser's adapter. */
export type GpuReport = {
  readonly isFallbackAdapter: boolean | undefined;
  /** Whether the extension would have taken this adapter. */
  readonly isTaken: boolean;
  readonly wasm: readonly number[];
  /** Answers of the backend that was proven equal, empty when it was not. */
  readonly webGpu: readonly number[];
  /** Whether a backend with another model's answers was refused. */
  readonly isWrongAnswerRefused: boolean;
};

declare global {
  interface Window {
    runGpuTest: (model: ModelFile) => Promise<GpuReport>;
  }
}

window.runGpuTest = async (model) => {
  const adapter = await findGpuAdapter();
  const wasm = await startBackend(() => new WasmWorker(), model);
  const startWebGpu = () => startBackend(() => new WebGpuWorker(), model);
  const probe = probeInput(model.edgePx);
  const taken = await tryWebGpu({ adapter, startWebGpu, wasm, probe });
  const proven = await startProvenEqual({ startWebGpu, wasm, probe });
  // Another input stands for a driver that computes something else.
  const wrong = { ...wasm, run: () => wasm.run(probe.map((value) => 255 - value)) };
  const refused = await startProvenEqual({ startWebGpu, wasm: wrong, probe });
  const picture = probe.map((value, index) => (value + index) % 256);
  return {
    isFallbackAdapter: adapter?.isFallbackAdapter,
    isTaken: taken !== undefined,
    wasm: [...(await wasm.run(picture))],
    webGpu: [...((await proven?.run(picture)) ?? [])],
    isWrongAnswerRefused: refused === undefined,
  };
};
