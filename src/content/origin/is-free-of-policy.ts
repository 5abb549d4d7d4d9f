/**
 * Whether this document is known to have no content security policy. A worker that a policy forbids would be
 * reported: to the page by an event, to its server by a request. The policy stands in the header of the document,
 * which is read from the browser's cache alone; a document that is not there counts as one with a policy.
 * Never rejects.
 */
export async function isFreeOfPolicy(): Promise<boolean> {
  if (document.querySelector('meta[http-equiv="content-security-policy" i]')) return false;
  // The page's own worker would be asked instead of the cache.
  if (navigator.serviceWorker?.controller) return false;
  const [navigation] = performance.getEntriesByType('navigation');
  if (!navigation?.name.startsWith(`${globalThis.origin}/`)) return false;
  try {
    const { ok, headers, body } = await fetch(navigation.name, {
      mode: 'same-origin',
      cache: 'only-if-cached',
    });
    void body?.cancel();
    return (
      ok && !headers.has('content-security-policy') && !headers.has('content-security-policy-report-only')
    );
  } catch {
    return false;
  }
}
