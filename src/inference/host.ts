import type { PictureSource } from '../contract/judge-messages.ts';
import { parseEvidence } from '../contract/parse-evidence.ts';
import type { Evidence } from '../core/evidence.ts';
import { EvidenceCache } from '../platform/evidence-cache.ts';
import type { JudgeLine } from '../platform/judge-port.ts';
import { startBackend } from './backend.ts';
import { probeInput, tryWebGpu } from './choose-backend.ts';
import { Classifier } from './classifier.ts';
import { findGpuAdapter } from './find-gpu-adapter.ts';
import { PictureJudge } from './judge-picture.ts';
import { JudgeQueue } from './judge-queue.ts';
import { routeLine } from './judge-router.ts';
import { startOriginReader } from './origin/start-origin-reader.ts';
import { whenCalm } from './origin/when-calm.ts';
import type { ProvenanceTools } from './provenance/read-provenance.ts';
import { nsfwModel, nsfwModelVersion } from './registered-model.ts';
import WasmWorker from './worker/wasm-worker.ts?worker';
import WebGpuWorker from './worker/webgpu-worker.ts?worker';

/** The working set is given back after a minute without a picture. */
const idleMs = 60_000;
const retryStartMs = 15_000;

/** Twelve pictures are fetched or decoded at once; half of those places are kept for what can be seen. */
const concurrency = 12;
const awayConcurrency = 6;

/** Starts the inference host. @returns what takes the port of each frame. */
export function startHost(tools: ProvenanceTools): (line: JudgeLine) => void {
  const classifier = new Classifier({
    startWasm: () => startBackend(() => new WasmWorker(), nsfwModel),
    tryFaster: async (wasm) =>
      tryWebGpu({
        adapter: await findGpuAdapter(),
        startWebGpu: () => startBackend(() => new WebGpuWorker(), nsfwModel),
        wasm,
        probe: probeInput(nsfwModel.edgePx),
      }),
    idleMs,
    retryStartMs,
  });
  const origins = startOriginReader(tools, () => whenCalm(() => queue.size));
  const judge = new PictureJudge({
    classify: (rgb) => classifier.classify(rgb),
    cache: new EvidenceCache({ maxInMemory: 2000, maxOnDisk: 20_000, nowMs: Date.now, parse: parseEvidence }),
    modelVersion: nsfwModelVersion,
    edgePx: nsfwModel.edgePx,
    origins,
  });
  const queue: JudgeQueue<PictureSource, Evidence> = new JudgeQueue<PictureSource, Evidence>({
    run: (source, signal) => judge.judge(source, signal),
    concurrency,
    awayConcurrency,
  });
  return (line) => routeLine(line, queue, origins);
}
