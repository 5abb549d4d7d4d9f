/** Larger files are not read for where they come from: a page would notice the work. */
const maxFileBytes = 8 * 1024 * 1024;
/** A cache that does not answer in this time is done without. */
const timeoutMs = 5000;

/**
 * The file of a picture that the page has loaded, base64. Of the page's own site only what the browser has in its
 * cache: asking the server again could make a generator draw another picture. One with CORS comes from the cache
 * where the server allows one.
 * @returns undefined where it cannot be had. Never rejects.
 */
export async function readFile(url: string): Promise<string | undefined> {
  try {
    const response = await fetch(url, { ...wayTo(url), signal: AbortSignal.timeout(timeoutMs) });
    if (!response.ok || Number(response.headers.get('content-length') ?? 0) > maxFileBytes) return undefined;
    const file = await response.blob();
    return file.size <= maxFileBytes ? await toBase64(file) : undefined;
  } catch {
    return undefined; // not in the cache, a revoked blob:, a time-out: its origin stays unknown
  }
}

function wayTo(url: string): RequestInit {
  if (url.startsWith('blob:') || url.startsWith('data:')) return {};
  if (url.startsWith(`${globalThis.origin}/`)) return { mode: 'same-origin', cache: 'only-if-cached' };
  return { mode: 'cors', credentials: 'same-origin', cache: 'force-cache' };
}

/** By the browser's own reader, off the page's thread. */
function toBase64(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).split(',', 2)[1] ?? '');
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}
