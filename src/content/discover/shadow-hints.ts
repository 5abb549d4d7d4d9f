/** Name of the event by which the page's world hints that a shadow root was made. */
export const shadowHintName = 'safer-spaces-shadow-root';

/** Calls back with a shadow host at the moment its root is made, before the page can fill it. */
export function onShadowHint(callback: (host: Node) => void): void {
  document.addEventListener(
    shadowHintName,
    (event) => {
      const host = event instanceof FocusEvent ? event.relatedTarget : null;
      if (host instanceof Node) callback(host);
    },
    true,
  );
}
