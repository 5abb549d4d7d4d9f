/** The shadow root of an element, open or closed. */
export function shadowRootOf(host: Node): ShadowRoot | undefined {
  if (!(host instanceof HTMLElement)) return undefined;
  // The API's type knows no closed roots, nor that there may be none.
  return (globalThis.chrome?.dom?.openOrClosedShadowRoot(host) as ShadowRoot | null) ?? undefined;
}
