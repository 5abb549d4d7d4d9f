import type { Page } from 'playwright';
import type { LaunchedExtension } from '../../../scripts/start/launch-with-extension.ts';
import type { Ask } from '../../../src/contract/messages.ts';

/** The number by which the extension knows the tab of a page. */
export async function tabIdOf(extension: LaunchedExtension, page: Page): Promise<number> {
  await page.bringToFront();
  const tabId = await extension.serviceWorker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true });
    return tab?.id;
  });
  if (tabId === undefined) throw new Error('the page is in no tab');
  return tabId;
}

/** Opens a page of the extension by its address, as anybody can who knows it. */
export async function openOwnPage(extension: LaunchedExtension, path: string): Promise<Page> {
  const page = await extension.context.newPage();
  await page.goto(`chrome-extension://${extension.extensionId}/${path}`);
  return page;
}

/** Opens the popup for the tab of a page. */
export async function openPopupFor(extension: LaunchedExtension, page: Page): Promise<Page> {
  const tabId = await tabIdOf(extension, page);
  const popup = await openOwnPage(extension, `src/ui/popup/popup.html?tab=${tabId}`);
  await popup.setViewportSize({ width: 360, height: 600 });
  return popup;
}

/** Sends a message from a page of the extension. @returns the reply. */
export function askFromOwnPage(page: Page, ask: Ask): Promise<unknown> {
  return page.evaluate((message) => chrome.runtime.sendMessage(message), ask);
}

/** Sends a message as the content script of a page does. @returns the reply, or the words of the refusal. */
export async function askFromContentScript(
  extension: LaunchedExtension,
  page: Page,
  ask: Ask,
): Promise<unknown> {
  const tabId = await tabIdOf(extension, page);
  return extension.serviceWorker.evaluate(
    async ([id, message]) => {
      const [injection] = await chrome.scripting.executeScript({
        target: { tabId: id },
        args: [message],
        func: (sent) => chrome.runtime.sendMessage(sent).catch((refusal) => String(refusal)),
      });
      return injection?.result;
    },
    [tabId, ask] as const,
  );
}
