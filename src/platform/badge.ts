import browser from 'webextension-polyfill';

const badgeColour = '#1c63b8';

/** Shows a number on the toolbar button while a tab is selected; 0 shows nothing. */
export async function setBadgeCount(tabId: number, count: number): Promise<void> {
  try {
    await browser.action.setBadgeBackgroundColor({ tabId, color: badgeColour });
    await browser.action.setBadgeText({ tabId, text: badgeText(count) });
  } catch {
    // the tab was closed in the meantime
  }
}

function badgeText(count: number): string {
  if (count === 0) return '';
  return count > 999 ? '999+' : String(count);
}
