import type { PictureSource } from '../../contract/judge-messages.ts';
import type { PageFiles } from '../origin/page-files.ts';
import { readIfAnimated } from './read-if-animated.ts';
import { toBase64 } from './to-base64.ts';

/** A cache that does not answer in this time is done without. */
const timeoutMs = 5000;

const movingNames = /\.(gif|apng|webp|avif)(?:$|[?#])/i;
const movingTypes: ReadonlySet<string> = new Set(['image/gif', 'image/apng', 'image/webp', 'image/avif']);

export type AnimationRoute = { readonly files: PageFiles; readonly signal: AbortSignal };

/**
 * The file of an animation that the page itself may read. A canvas gives the first frame of one alone.
 * @param url of a picture that the page has loaded.
 * @returns undefined for a still picture, and for a file that cannot be had. Never rejects.
 */
export async function readAnimation(
  url: string,
  { files, signal }: AnimationRoute,
): Promise<PictureSource | undefined> {
  try {
    const base64 = isLikelyMoving(url)
      ? await readLikely(url, AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]))
      : await files.readMoving(url);
    return base64 === undefined ? undefined : { kind: 'bytes', base64 };
  } catch {
    return undefined; // a revoked blob:, a time-out: what the picture shows now is judged all the same
  }
}

/** By its name or its type, or because it costs nothing to look. */
function isLikelyMoving(url: string): boolean {
  return isInMemory(url) || movingNames.test(url) || movingTypes.has(loadedType(url));
}

function isInMemory(url: string): boolean {
  return url.startsWith('blob:') || url.startsWith('data:');
}

/**
 * From the browser's own cache where the server allows one, else by one more request. Only for files that are likely to
 * move: to read a file takes the picture out of the document's memory (Chromium 156), and a page that sets the address of
 * a still picture again would see it blink.
 */
async function readLikely(url: string, signal: AbortSignal): Promise<string | undefined> {
  const mode = url.startsWith(`${globalThis.origin}/`) ? 'same-origin' : 'cors';
  const way: RequestInit = isInMemory(url) ? {} : { mode, credentials: 'same-origin', cache: 'force-cache' };
  const { body } = await fetch(url, { ...way, signal });
  const bytes = body && (await readIfAnimated(body));
  return bytes ? toBase64(bytes) : undefined;
}

/** The type that the server gave the picture; '' where the browser does not know it any more. */
function loadedType(url: string): string {
  const entry = performance.getEntriesByName(url, 'resource').at(-1);
  return (entry as (PerformanceEntry & { contentType?: string }) | undefined)?.contentType ?? ''; // Chrome 109
}
