import browser from 'webextension-polyfill';

export type PictureMenuItem<Id extends string> = { readonly id: Id; readonly title: string };

/** Writes the context menu of pictures anew. Menus outlive the service worker: call it once an installation. */
export async function makePictureMenu<Id extends string>(
  items: readonly PictureMenuItem<Id>[],
): Promise<void> {
  await browser.contextMenus.removeAll();
  for (const item of items) browser.contextMenus.create({ ...item, contexts: ['image'] });
}

/** Calls back with the item chosen and where. Must be called while the background script starts. */
export function onPictureMenu(
  callback: (itemId: string, place: { readonly tabId: number; readonly frameId: number }) => void,
): void {
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (tab?.id === undefined) return;
    callback(String(info.menuItemId), { tabId: tab.id, frameId: info.frameId ?? 0 });
  });
}

/** Sends a one-shot message to every frame of a tab; one without any is no problem. */
export async function sendToTab(tabId: number, message: unknown): Promise<void> {
  try {
    await browser.tabs.sendMessage(tabId, message);
  } catch {
    // the tab was closed in the meantime, or nothing of ours runs there
  }
}

/** Sends a one-shot message to the content script of one frame; a frame without one is no problem. */
export async function sendToFrame(
  place: { readonly tabId: number; readonly frameId: number },
  message: unknown,
): Promise<void> {
  try {
    await browser.tabs.sendMessage(place.tabId, message, { frameId: place.frameId });
  } catch {
    // no content script runs there: the menu was opened on a page that extensions may not touch
  }
}
