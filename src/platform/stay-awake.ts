import browser from 'webextension-polyfill';

/** Firefox ends an event page after 30 s in which it hears nothing and asks for nothing. */
const signOfLifeMs = 10_000;

let lastSignMs = Number.NEGATIVE_INFINITY;

/**
 * Tells the browser that this page is at work: a host that answers a long queue may hear nothing new meanwhile. Does
 * nothing in an offscreen document, which does not sleep and has no such question to ask.
 */
export function stayAwake(): void {
  const nowMs = performance.now();
  if (nowMs - lastSignMs < signOfLifeMs) return;
  lastSignMs = nowMs;
  // Any question to the browser is a sign of life. The type has it always; an offscreen document may not.
  const question = browser.runtime.getPlatformInfo as typeof browser.runtime.getPlatformInfo | undefined;
  void question?.call(browser.runtime).catch(() => undefined); // the page is about to go
}
