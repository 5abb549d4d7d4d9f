/** host -> worker. The first message loads the model; each later one runs it once. */
export type WorkerAsk =
  | {
      readonly kind: 'load';
      readonly runId: number;
      /** Bytes of the ONNX file; transferred. */
      readonly model: ArrayBuffer;
      readonly edgePx: number;
      readonly inputName: string;
      readonly outputName: string;
    }
  /** RGB bytes of one picture, length 3 * edgePx * edgePx. */
  | { readonly kind: 'run'; readonly runId: number; readonly rgb: Uint8Array };

/** worker -> host. */
export type WorkerReply =
  | { readonly kind: 'done'; readonly runId: number; readonly probabilities: Float32Array }
  | { readonly kind: 'error'; readonly runId: number; readonly message: string };
