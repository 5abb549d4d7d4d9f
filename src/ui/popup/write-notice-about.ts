import { addressOfTab } from '../../platform/active-tab.ts';
import { openNoticePage } from '../../platform/notice-draft.ts';

/** Opens the page on which the owner of the site in a tab is written to. @param tabId undefined for the tab in front. */
export async function writeNoticeAbout(tabId: number | undefined): Promise<void> {
  const pageUrl = await addressOfTab(tabId);
  if (pageUrl !== undefined) await openNoticePage({ pageUrl, seenAtMs: Date.now() });
}
