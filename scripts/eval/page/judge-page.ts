import type { Failure } from '../../../src/core/failure.ts';
import { type Backend, startBackend } from '../../../src/inference/backend.ts';
import { decodePicture } from '../../../src/inference/decode-picture.ts';
import { nsfwModel } from '../../../src/inference/registered-model.ts';
import WasmWorker from '../../../src/inference/worker/wasm-worker.ts?worker';

/** What the models say of each scene of a picture, or why they say nothing. */
export type ModelAnswers =
  | { readonly answers: readonly (readonly number[])[]; readonly widthPx: number; readonly heightPx: number }
  | Failure;

declare global {
  interface Window {
    /** Decodes and judges the file at an address of this site, as the extension's host does. */
    judgeFile: (url: string) => Promise<ModelAnswers>;
    /** Judges model input that is there already. @param rgb 3 * 224 * 224 bytes. */
    judgePixels: (rgb: readonly number[]) => Promise<readonly number[]>;
  }
}

let backend: Promise<Backend> | undefined;

window.judgeFile = async (url) => {
  const response = await fetch(url);
  if (!response.ok) return { kind: 'fetch-failed', httpStatus: response.status };
  const picture = await decodePicture(new Uint8Array(await response.arrayBuffer()), nsfwModel.edgePx);
  if ('kind' in picture) return picture;
  const answers: (readonly number[])[] = [];
  for (const rgb of [picture.rgb, ...picture.others]) answers.push(await run(rgb));
  return { answers, ...picture.size };
};

window.judgePixels = (rgb) => run(Uint8Array.from(rgb));

async function run(rgb: Uint8Array): Promise<readonly number[]> {
  backend ??= startBackend(() => new WasmWorker(), nsfwModel);
  return [...(await (await backend).run(rgb))];
}
