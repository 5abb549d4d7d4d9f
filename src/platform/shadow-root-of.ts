/** Firefox gives content scripts the method on the element itself. */
type FirefoxElement = HTMLElement & { readonly openOrClosedShadowRoot?: ShadowRoot | null };

/** The shadow root of an element, open or closed. */
export function shadowRootOf(host: Node): ShadowRoot | undefined {
  if (!(host instanceof HTMLElement)) return undefined;
  const dom = globalThis.chrome?.dom;
  // The API's type knows no closed roots, nor that there may be none.
  if (dom) return (dom.openOrClosedShadowRoot(host) as ShadowRoot | null) ?? undefined;
  return (host as FirefoxElement).openOrClosedShadowRoot ?? undefined;
}
