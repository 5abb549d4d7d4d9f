// A Node thread that reads manifests, so that a file which keeps the reader busy can be ended with its thread.
// Plain JavaScript: a thread starts from a file, before any TypeScript is translated.
// @ts-check
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parentPort } from 'node:worker_threads';
import initialise, { WasmReader } from '@contentauth/c2pa-wasm';

/** A Blob whose bytes can be read at once: the reader slices Blobs with FileReaderSync, which Node has not. */
class SyncBlob extends Blob {
  /** @param {Uint8Array<ArrayBuffer>} bytes @param {string} [type] */
  constructor(bytes, type) {
    super([], type === undefined ? {} : { type });
    this.content = bytes;
  }

  /** @override */
  get size() {
    return this.content.length;
  }

  /** @override @param {number} [start] @param {number} [end] @param {string} [type] */
  slice(start, end, type) {
    return new SyncBlob(this.content.subarray(start, end), type);
  }
}

class FileReaderSync {
  /** @param {SyncBlob} blob */
  readAsArrayBuffer(blob) {
    return blob.content.slice().buffer;
  }
}
Object.assign(globalThis, { FileReaderSync });

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
