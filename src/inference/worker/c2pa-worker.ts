import initialise, { WasmReader } from '@contentauth/c2pa-wasm';
import wasmUrl from '@contentauth/c2pa-wasm/c2pa.wasm?url';
import type { C2paReading } from '../../core/provenance/c2pa/c2pa-result.ts';
import type { C2paAsk, C2paReply } from './c2pa-protocol.ts';

// The C2PA reader in a worker of its own: a hostile manifest can keep it busy for minutes, and only the end of the
// worker stops it. See `../provenance/c2pa-reader.ts`, which ends it.

self.addEventListener('message', (event: MessageEvent<C2paAsk>) => {
  void read(event.data).then(reply);
});

// The host hears an 'error' event when this fails.
await initialise({ module_or_path: wasmUrl });
reply({ kind: 'ready' });

async function read({ mediaType, bytes, settings }: C2paAsk): Promise<C2paReading> {
  try {
    // A message's bytes are a copy in a plain buffer of the worker's own.
    const blob = new Blob([bytes as Uint8Array<ArrayBuffer>], { type: mediaType });
    const reader = await WasmReader.fromBlob(mediaType, blob, settings);
    const json = reader.json();
    reader.free();
    return { kind: 'store', json };
  } catch (problem) {
    return { kind: 'refused', message: String(problem) };
  }
}

function reply(message: C2paReply): void {
  self.postMessage(message);
}
