import browser from 'webextension-polyfill';

/** Goes one page back in a tab. @returns whether there was a way. */
export async function goBack(tabId: number): Promise<boolean> {
  try {
    await browser.tabs.goBack(tabId);
    return true;
  } catch {
    return false; // the page is the first of its tab
  }
}

/** Opens an empty tab of the browser's own in the place of another, which is closed. Rejects when the browser refuses. */
export async function closeTab(tabId: number): Promise<void> {
  const { index, windowId } = await browser.tabs.get(tabId);
  await browser.tabs.create({ index, ...(windowId === undefined ? {} : { windowId }) });
  await browser.tabs.remove(tabId);
}
