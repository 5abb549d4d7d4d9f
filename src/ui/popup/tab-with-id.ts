import browser from 'webextension-polyfill';
import { type ActiveTab, hostOf } from '../../platform/active-tab.ts';

/** @returns undefined when there is no such tab. */
export async function tabWithId(tabId: number): Promise<ActiveTab | undefined> {
  const tab = await browser.tabs.get(tabId).catch(() => undefined); // rejects when the tab was closed
  return tab && { tabId, host: hostOf(tab.url) };
}
