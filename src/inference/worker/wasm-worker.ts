import mjsUrl from 'onnxruntime-web/ort-wasm-simd-threaded.mjs?url';
import wasmUrl from 'onnxruntime-web/ort-wasm-simd-threaded.wasm?url';
import * as ort from 'onnxruntime-web/wasm';
import { serveModel } from './serve-model.ts';

ort.env.wasm.wasmPaths = { mjs: mjsUrl, wasm: wasmUrl };
// One thread: two take 0.6x the time while a core is free and up to 2x when the machine is busy, because
// ORT's threads spin while they wait. `npm run bench -- threads` measures both.
ort.env.wasm.numThreads = 1;
ort.env.logLevel = 'error';

serveModel(ort, 'wasm');
