import type { PictureSource } from '../../contract/messages.ts';
import { maxPictureBytes } from '../../core/image/limits.ts';
import { sniffAnimation } from '../../core/image/sniff-animation.ts';
import { toBase64 } from './to-base64.ts';

/** A cache that does not answer in this time is done without. */
const timeoutMs = 5000;

/** What a server that allows no cache is asked for once more: kinds that move more often than not. */
const movingNames = /\.(gif|apng|webp|avif)(?:$|[?#])/i;

/**
 * The file of an animation that the page itself may read. A canvas gives the first frame of one alone.
 * @param url of a picture that the page has loaded.
 * @returns undefined for a still picture, and for a file that cannot be had. Never rejects.
 */
export async function readAnimation(url: string, signal: AbortSignal): Promise<PictureSource | undefined> {
  try {
    const body = await openFile(url, AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]));
    const bytes = body && (await readIfAnimated(body));
    return bytes ? { kind: 'bytes', base64: toBase64(bytes) } : undefined;
  } catch {
    return undefined; // a revoked blob:, a time-out: what the picture shows now is judged all the same
  }
}

/**
 * From the browser's own cache, without a request: a page's picture is asked for once. Only where the server allows
 * no cache, and the name says that it probably moves, is it asked again.
 */
async function openFile(url: string, signal: AbortSignal): Promise<Response['body'] | undefined> {
  if (url.startsWith('blob:') || url.startsWith('data:')) return (await fetch(url, { signal })).body;
  if (!url.startsWith(`${globalThis.origin}/`)) {
    return (await fetch(url, { signal, mode: 'cors', credentials: 'same-origin', cache: 'force-cache' }))
      .body;
  }
  const mode = 'same-origin';
  const cached = await fetch(url, { signal, mode, cache: 'only-if-cached' }).catch(() => undefined);
  if (cached?.ok) return cached.body;
  return movingNames.test(url) ? (await fetch(url, { signal, mode, cache: 'force-cache' })).body : undefined;
}

async function readIfAnimated(body: NonNullable<Response['body']>): Promise<Uint8Array | undefined> {
  const reader = body.getReader();
  let bytes = new Uint8Array();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return sniffAnimation(bytes) === 'still' ? undefined : bytes;
    bytes = join(bytes, value);
    if (bytes.length > maxPictureBytes || sniffAnimation(bytes) === 'still') {
      await reader.cancel();
      return undefined;
    }
  }
}

function join(head: Uint8Array, tail: Uint8Array): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(head.length + tail.length);
  joined.set(head);
  joined.set(tail, head.length);
  return joined;
}
