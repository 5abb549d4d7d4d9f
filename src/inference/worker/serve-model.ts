import type { InferenceSession, Tensor } from 'onnxruntime-web/wasm';
import type { WorkerAsk, WorkerReply } from './protocol.ts';

type OrtModule = {
  readonly InferenceSession: {
    create(model: ArrayBuffer, options: InferenceSession.SessionOptions): Promise<InferenceSession>;
  };
  readonly Tensor: new (type: 'uint8', data: Uint8Array, dims: readonly number[]) => Tensor;
};

type LoadedModel = {
  readonly session: InferenceSession;
  readonly load: Extract<WorkerAsk, { kind: 'load' }>;
};

/**
 * Answers WorkerAsks with one build of ONNX Runtime: 'load' once, then 'run' as often as wished, in order.
 * Everything that fails is answered with its message; the host decides what that means.
 */
export function serveModel(ort: OrtModule, executionProvider: 'wasm' | 'webgpu'): void {
  let loading: Promise<LoadedModel> | undefined;

  const answer = async (ask: WorkerAsk): Promise<Float32Array> => {
    if (ask.kind === 'load') {
      loading = loadModel(ort, executionProvider, ask);
      await loading;
      return new Float32Array();
    }
    if (!loading) throw new Error('asked to run before a model was loaded');
    return runModel(ort, await loading, ask.rgb);
  };

  self.addEventListener('message', (event: MessageEvent<WorkerAsk>) => {
    const { runId } = event.data;
    answer(event.data).then(
      (probabilities) => reply({ kind: 'done', runId, probabilities }),
      (problem: unknown) => reply({ kind: 'error', runId, message: String(problem) }),
    );
  });
}

async function loadModel(
  ort: OrtModule,
  executionProvider: 'wasm' | 'webgpu',
  load: LoadedModel['load'],
): Promise<LoadedModel> {
  const session = await ort.InferenceSession.create(load.model, {
    executionProviders: [executionProvider],
    graphOptimizationLevel: 'all',
  });
  return { session, load };
}

async function runModel(ort: OrtModule, model: LoadedModel, rgb: Uint8Array): Promise<Float32Array> {
  const { edgePx, inputName, outputName } = model.load;
  const input = new ort.Tensor('uint8', rgb, [1, edgePx, edgePx, 3]);
  const outputs = await model.session.run({ [inputName]: input });
  const data = outputs[outputName]?.data;
  if (!(data instanceof Float32Array)) throw new Error(`the model has no float output '${outputName}'`);
  return data;
}

function reply(message: WorkerReply): void {
  self.postMessage(message);
}
