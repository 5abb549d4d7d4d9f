// A Node thread that reads manifests, so that a file which keeps the reader busy can be ended with its thread.
// Plain JavaScript: a thread starts from a file, before any TypeScript is translated.
// @ts-check
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parentPort } from 'node:worker_threads';
import initialise, { WasmReader } from '@contentauth/c2pa-wasm';
import { SyncBlob } from './sync-blob.mjs';

/** @param {{ mediaType: string, bytes: Uint8Array<ArrayBuffer>, settings: string }} ask */
async function read({ mediaType, bytes, settings }) {
  try {
    const reader = await WasmReader.fromBlob(mediaType, new SyncBlob(bytes), settings);
    const json = reader.json();
    reader.free();
    return { kind: 'store', json };
  } catch (problem) {
    return { kind: 'refused', message: String(problem) };
  }
}

const wasmPath = fileURLToPath(import.meta.resolve('@contentauth/c2pa-wasm/c2pa.wasm'));
await initialise({ module_or_path: readFileSync(wasmPath) });
parentPort?.on('message', async (ask) => parentPort?.postMessage(await read(ask)));
parentPort?.postMessage({ kind: 'ready' });
