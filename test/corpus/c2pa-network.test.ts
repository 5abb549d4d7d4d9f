import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import initialise, { WasmReader } from '@contentauth/c2pa-wasm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { SyncBlob } from '../../scripts/corpus/sync-blob.mjs';
import { readerSettings } from '../../src/core/provenance/c2pa/reader-settings.ts';
import { noTrustLists } from '../../src/core/provenance/c2pa/trust-lists.ts';
import { jpegFile, jpegSegment, xmpPacket, xmpSegment } from '../fixtures/provenance/other-files.ts';

const requests: string[] = [];
const realFetch = globalThis.fetch;

/** Every way to the network that the reader's code knows ends here. */
function trap(request: string | URL | Request): Promise<Response> {
  requests.push(String(request instanceof Request ? request.url : request));
  return Promise.reject(new Error('no network'));
}

beforeAll(async () => {
  const wasm = createRequire(import.meta.url).resolve('@contentauth/c2pa-wasm/c2pa.wasm');
  await initialise({ module_or_path: readFileSync(wasm) });
  globalThis.fetch = trap;
});
beforeEach(() => {
  requests.length = 0;
});
afterAll(() => {
  globalThis.fetch = realFetch;
});

/** A JPEG that says its manifest lies on a server. */
const remote = jpegFile([
  xmpSegment(
    xmpPacket(
      'xmlns:dcterms="http://purl.org/dc/terms/" dcterms:provenance="http://example.com/remote.c2pa"',
    ),
  ),
  jpegSegment(0xdb, new Uint8Array(65)),
]);

/** Reads, and forgets the answer: here only the requests count. */
async function read(bytes: Uint8Array, settings?: string): Promise<string> {
  try {
    const reader = await WasmReader.fromBlob('image/jpeg', new SyncBlob(Uint8Array.from(bytes)), settings);
    return reader.json();
  } catch (problem) {
    return String(problem);
  }
}

test('a manifest on a server is asked for with the reader’s defaults: the trap works', async () => {
  await read(remote);
  expect(requests).toEqual(['http://example.com/remote.c2pa']);
});

test('and never with ours', async () => {
  expect(await read(remote, readerSettings(noTrustLists))).toContain('RemoteManifestUrl');
  expect(requests).toEqual([]);
});

test('an identity that only its server can confirm asks nobody', async ({ skip }) => {
  const path = '../shared/corpus/provenance/files/c2pars__adobe_connected_identities.jpg';
  skip(!existsSync(path), `no corpus at ${path}`);
  const bytes = new Uint8Array(readFileSync(path));
  await read(bytes);
  expect(requests.length).toBeGreaterThan(0);
  requests.length = 0;
  expect(await read(bytes, readerSettings(noTrustLists))).toContain('active_manifest');
  expect(requests).toEqual([]);
});
