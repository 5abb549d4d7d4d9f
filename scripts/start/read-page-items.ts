import type { Page, Worker } from 'playwright';
import type { PageItems } from '../../src/contract/messages.ts';
import type { PageItem } from '../../src/core/report/page-item.ts';

/** Every frame answers at once; this is how long the slowest may take on a busy machine. */
const answerMs = 300;

/**
 * What the extension itself tells of every frame of a page, over the channel that its popup uses.
 * @returns nothing where the extension does not run, such as on the browser's own pages.
 */
export async function readPageItems(serviceWorker: Worker, page: Page): Promise<readonly PageItem[]> {
  const frames = await serviceWorker.evaluate(
    async ({ pageUrl, waitMs }) => {
      const tabs = await chrome.tabs.query({});
      const tab = tabs.find(({ url }) => url === pageUrl);
      if (tab?.id === undefined) return [];
      const port = chrome.tabs.connect(tab.id, { name: 'page' });
      const byFrame = new Map<string, unknown>();
      port.onMessage.addListener((message: { frame: string }) => byFrame.set(message.frame, message));
      port.onDisconnect.addListener(() => void chrome.runtime.lastError);
      await new Promise((resolve) => setTimeout(resolve, waitMs));
      port.disconnect();
      return [...byFrame.values()];
    },
    { pageUrl: page.url(), waitMs: answerMs },
  );
  return (frames as PageItems[]).flatMap(({ items }) => items); // written by our own content scripts
}
