import mjsUrl from 'onnxruntime-web/ort-wasm-simd-threaded.mjs?url';
import wasmUrl from 'onnxruntime-web/ort-wasm-simd-threaded.wasm?url';
import * as ort from 'onnxruntime-web/wasm';

/** page -> worker. The first message loads the model; each later one runs it once. */
export type BareAsk =
  | {
      readonly kind: 'load';
      readonly modelUrl: string;
      readonly inputName: string;
      readonly edgePx: number;
      readonly threads: number;
    }
  | { readonly kind: 'run' };

/** worker -> page: how long `session.run` took, 0 after loading; or what went wrong. */
export type BareReply = { readonly elapsedMs: number } | { readonly problem: string };

ort.env.wasm.wasmPaths = { mjs: mjsUrl, wasm: wasmUrl };
ort.env.logLevel = 'error';

let session: ort.InferenceSession | undefined;
let feeds: Record<string, ort.Tensor> = {};

self.addEventListener('message', (event: MessageEvent<BareAsk>) => {
  answer(event.data).then(
    (elapsedMs) => reply({ elapsedMs }),
    (problem: unknown) => reply({ problem: String(problem) }),
  );
});

async function answer(ask: BareAsk): Promise<number> {
  if (ask.kind === 'load') return load(ask);
  const startMs = performance.now();
  await session?.run(feeds);
  return performance.now() - startMs;
}

async function load(ask: Extract<BareAsk, { kind: 'load' }>): Promise<number> {
  ort.env.wasm.numThreads = ask.threads;
  session = await ort.InferenceSession.create(ask.modelUrl, { executionProviders: ['wasm'] });
  const { edgePx } = ask;
  const pixels = Uint8Array.from({ length: 3 * edgePx * edgePx }, (_, index) => (index * 37) % 256);
  feeds = { [ask.inputName]: new ort.Tensor('uint8', pixels, [1, edgePx, edgePx, 3]) };
  return 0;
}

function reply(message: BareReply): void {
  self.postMessage(message);
}
