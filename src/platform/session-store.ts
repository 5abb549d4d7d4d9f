import browser from 'webextension-polyfill';

/** Reads a value that lives as long as the browser session; undefined when there is none. */
export async function loadSession(key: string): Promise<unknown> {
  const stored = await browser.storage.session.get(key);
  return stored[key];
}

/** Keeps a value until the browser closes; the service worker may die in between. */
export async function saveSession(key: string, value: unknown): Promise<void> {
  await browser.storage.session.set({ [key]: value });
}

/** Removes a value; one that is not there is no problem. */
export async function forgetSession(key: string): Promise<void> {
  await browser.storage.session.remove(key);
}
