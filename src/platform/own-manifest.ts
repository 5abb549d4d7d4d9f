import browser from 'webextension-polyfill';

/** Version of this extension, as its manifest has it. */
export function ownVersion(): string {
  return browser.runtime.getManifest().version;
}

/** Opens the options page, or goes to it where it is open. */
export function openOptions(): void {
  void browser.runtime.openOptionsPage();
}

/** Opens a page of the extension in a tab of its own. Rejects when the browser opens none. */
export async function openOwnPage(path: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(path) });
}

/** Closes the tab in which a page of ours stands, at a person's wish. */
export async function closeThisTab(): Promise<void> {
  const tab = await browser.tabs.getCurrent();
  if (tab?.id !== undefined) await browser.tabs.remove(tab.id);
}
