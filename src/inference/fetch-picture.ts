import type { Failure } from '../core/failure.ts';
import { maxPictureBytes } from '../core/image/limits.ts';

/** A slow server may take its time, but not for ever. */
const fetchTimeoutMs = 30_000;

/** Answers after which a picture may be there for those who are signed in. */
const signInStatuses: readonly number[] = [401, 403, 404];

/**
 * Requests a picture a second time, because its pixels cannot be read in the page.
 * The first try sends no cookies, so that nobody learns more than from the page's own request;
 * only where that is refused, or brings no picture (a sign-in page), are they sent.
 * @returns the bytes, or why there are none. Never rejects.
 */
export async function fetchPicture(
  url: string,
  signal: AbortSignal,
): Promise<Uint8Array<ArrayBuffer> | Failure> {
  const anonymous = await fetchOnce(url, 'omit', signal);
  if (anonymous instanceof Uint8Array || !mayNeedSignIn(anonymous)) return anonymous;
  return fetchOnce(url, 'include', signal);
}

function mayNeedSignIn(failure: Failure): boolean {
  return failure.kind === 'not-a-picture' || signInStatuses.includes(failure.httpStatus ?? 0);
}

async function fetchOnce(
  url: string,
  credentials: 'omit' | 'include',
  signal: AbortSignal,
): Promise<Uint8Array<ArrayBuffer> | Failure> {
  try {
    const response = await fetch(url, {
      credentials,
      signal: AbortSignal.any([signal, AbortSignal.timeout(fetchTimeoutMs)]),
    });
    if (!response.ok) return { kind: 'fetch-failed', httpStatus: response.status };
    if (response.headers.get('content-type')?.startsWith('text/html')) return { kind: 'not-a-picture' };
    return await readLimited(response);
  } catch {
    // fetch says no more than that it failed: no network, a timeout, or nobody waits any more
    return { kind: 'fetch-failed', httpStatus: 0 };
  }
}

async function readLimited(response: Response): Promise<Uint8Array<ArrayBuffer> | Failure> {
  const chunks: Uint8Array[] = [];
  let sizeBytes = 0;
  for await (const chunk of response.body ?? []) {
    sizeBytes += chunk.byteLength;
    if (sizeBytes > maxPictureBytes) return { kind: 'too-large' };
    chunks.push(chunk);
  }
  return joinChunks(chunks, sizeBytes);
}

function joinChunks(chunks: readonly Uint8Array[], sizeBytes: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(sizeBytes);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return bytes;
}
