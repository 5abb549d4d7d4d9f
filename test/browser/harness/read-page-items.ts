import type { Page, Worker } from 'playwright';
import type { PageItems } from '../../../src/contract/messages.ts';
import type { PageItem } from '../../../src/core/report/page-item.ts';

/** What the extension itself tells of every frame of a page, over the channel that its popup uses. */
export async function readPageItems(serviceWorker: Worker, page: Page): Promise<readonly PageItem[]> {
  const url = page.url();
  const frames = await serviceWorker.evaluate(async (pageUrl) => {
    const tabs = await chrome.tabs.query({});
    const tab = tabs.find((candidate) => candidate.url === pageUrl);
    if (tab?.id === undefined) return [];
    const port = chrome.tabs.connect(tab.id, { name: 'page' });
    const byFrame = new Map<string, unknown>();
    port.onMessage.addListener((message: { frame: string }) => byFrame.set(message.frame, message));
    port.onDisconnect.addListener(() => void chrome.runtime.lastError);
    // Every frame answers at once; this is how long the slowest may take.
    await new Promise((resolve) => setTimeout(resolve, 150));
    port.disconnect();
    return [...byFrame.values()];
  }, url);
  return (frames as PageItems[]).flatMap((frame) => frame.items); // written by our own content scripts
}

/** Reads until every picture has its verdict and at least `count` are there. Fails after `timeoutMs`. */
export async function waitForVerdicts(
  serviceWorker: Worker,
  page: Page,
  { count, timeoutMs = 30_000 }: { readonly count: number; readonly timeoutMs?: number },
): Promise<readonly PageItem[]> {
  const endMs = Date.now() + timeoutMs;
  for (;;) {
    const items = await readPageItems(serviceWorker, page);
    const isSettled = items.length >= count && items.every(({ state }) => state !== 'waiting');
    if (isSettled) return items;
    if (Date.now() > endMs) {
      const states = items.map(({ label, state }) => `${label}: ${state}`).join(', ');
      throw new Error(`no ${count} verdicts in ${timeoutMs} ms, but ${states || 'nothing'}`);
    }
  }
}
