import browser from 'webextension-polyfill';

/** The tab that a popup was opened over. */
export type ActiveTab = { readonly tabId: number; readonly host: string };

/** @returns undefined when the window has no tab that could be looked at; host is '' for browser pages. */
export async function activeTab(): Promise<ActiveTab | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return undefined;
  return { tabId: tab.id, host: hostOf(tab.url) };
}

/** A tab by its number. @returns undefined when there is no such tab. */
export async function tabWithId(tabId: number): Promise<ActiveTab | undefined> {
  const tab = await browser.tabs.get(tabId).catch(() => undefined); // rejects when the tab was closed
  return tab && { tabId, host: hostOf(tab.url) };
}

/** Address of the page in a tab, without what follows `#`. @param tabId undefined for the tab in front. */
export async function addressOfTab(tabId: number | undefined): Promise<string | undefined> {
  const [front] = await browser.tabs.query({ active: true, currentWindow: true });
  const tab = tabId === undefined ? front : await browser.tabs.get(tabId);
  return tab?.url?.split('#')[0];
}

/** Host of an address, '' when it has none or cannot be read. */
export function hostOf(url: string | undefined): string {
  if (url === undefined || !URL.canParse(url)) return '';
  return new URL(url).hostname;
}
