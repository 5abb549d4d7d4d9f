/** Host of this document, or of the one that made it: srcdoc and about:blank documents have their maker's origin. */
export function frameHost(): string {
  const { origin } = globalThis;
  return URL.canParse(origin) ? new URL(origin).hostname : '';
}
