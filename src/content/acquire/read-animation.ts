import type { PictureSource } from '../../contract/judge-messages.ts';
import { maxPictureBytes } from '../../core/image/limits.ts';
import { sniffAnimation } from '../../core/image/sniff-animation.ts';
import { toBase64 } from './to-base64.ts';

/** A cache that does not answer in this time is done without. */
const timeoutMs = 5000;

const movingNames = /\.(gif|apng|webp|avif)(?:$|[?#])/i;
const movingTypes: ReadonlySet<string> = new Set(['image/gif', 'image/apng', 'image/webp', 'image/avif']);

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
 * From the browser's own cache where the server allows one, else by one more request. Only for files that move by
 * their name or their type: to read a file takes the picture out of the document's memory (Chromium 156), and a page
 * that sets the address of a still picture again would see it blink.
 */
async function openFile(url: string, signal: AbortSignal): Promise<Response['body'] | undefined> {
  if (url.startsWith('blob:') || url.startsWith('data:')) return (await fetch(url, { signal })).body;
  if (!movingNames.test(url) && !movingTypes.has(loadedType(url))) return undefined;
  const mode = url.startsWith(`${globalThis.origin}/`) ? 'same-origin' : 'cors';
  return (await fetch(url, { signal, mode, credentials: 'same-origin', cache: 'force-cache' })).body;
}

/** The type that the server gave the picture; '' where the browser does not know it any more. */
function loadedType(url: string): string {
  const entry = performance.getEntriesByName(url, 'resource').at(-1);
  return (entry as (PerformanceEntry & { contentType?: string }) | undefined)?.contentType ?? ''; // Chrome 109
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
