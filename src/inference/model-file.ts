/** What a backend must know of a model. Comes from its row in models/registry.json. */
export type ModelFile = {
  readonly url: string;
  /** Lower-case hex. A file with another hash is never run. */
  readonly sha256: string;
  readonly edgePx: number;
  readonly inputName: string;
  readonly outputName: string;
};

/** The bytes of a model are not those that the registry names. */
export class CorruptModelError extends Error {}

/** Reads the model and checks its hash. Rejects with CorruptModelError, or with what fetch threw. */
export async function readModelFile(model: ModelFile): Promise<ArrayBuffer> {
  const response = await fetch(model.url);
  if (!response.ok) throw new Error(`the model file answered ${response.status}`);
  const bytes = await response.arrayBuffer();
  const hash = await sha256Hex(bytes);
  if (hash !== model.sha256) throw new CorruptModelError(`the model file has the hash ${hash}`);
  return bytes;
}

/** SHA-256 as 64 lower-case hex digits. */
export async function sha256Hex(bytes: BufferSource): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
