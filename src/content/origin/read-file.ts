import { wordsOfFile } from '../../core/provenance/container/words-of-file.ts';
import { toBase64 } from '../acquire/to-base64.ts';
import { wayToFile } from '../acquire/way-to-file.ts';

/** Larger files are not read for where they come from: they would have to cross to the host. */
const maxFileBytes = 8 * 1024 * 1024;
/** A cache that does not answer in this time is done without. */
const timeoutMs = 5000;

/**
 * A file, cut to what is worth sending.
 *
 * signed, pixels  all of it: a manifest's hash covers every byte, a hidden mark is in the pixels
 * words           all but its pixels
 * silent          nothing: it has no words, and was not to be sent whole
 */
export type ReadFile =
  | { readonly kind: 'signed' | 'pixels' | 'words'; readonly base64: string }
  | { readonly kind: 'silent' };

export type FileAsk = { readonly url: string; readonly mayBeWhole: boolean };

/**
 * The file of a picture that the page has loaded.
 * @returns undefined where it cannot be had. Never rejects.
 */
export async function readFile({ url, mayBeWhole }: FileAsk): Promise<ReadFile | undefined> {
  try {
    const response = await fetch(url, { ...wayToFile(url), signal: AbortSignal.timeout(timeoutMs) });
    if (!response.ok || Number(response.headers.get('content-length') ?? 0) > maxFileBytes) return undefined;
    const bytes = new Uint8Array(await response.arrayBuffer());
    return bytes.length <= maxFileBytes ? cut(bytes, mayBeWhole) : undefined;
  } catch {
    return undefined; // not in the cache, a revoked blob:, a time-out: its origin stays unknown
  }
}

function cut(bytes: Uint8Array, mayBeWhole: boolean): ReadFile {
  const words = wordsOfFile(bytes);
  if (words.kind === 'signed') return { kind: 'signed', base64: toBase64(bytes) };
  if (words.kind === 'words') return { kind: 'words', base64: toBase64(words.bytes) };
  return mayBeWhole ? { kind: 'pixels', base64: toBase64(bytes) } : { kind: 'silent' };
}
