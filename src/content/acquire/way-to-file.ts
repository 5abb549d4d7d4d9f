/**
 * How to get the file of a picture that the page has loaded. Of the page's own site only what the browser has in its
 * cache: asking the server again could make a generator draw another picture. One with CORS comes from the cache where
 * the server allows one.
 */
export function wayToFile(url: string): RequestInit {
  if (url.startsWith('blob:') || url.startsWith('data:')) return {};
  if (url.startsWith(`${globalThis.origin}/`)) return { mode: 'same-origin', cache: 'only-if-cached' };
  return { mode: 'cors', credentials: 'same-origin', cache: 'force-cache' };
}
