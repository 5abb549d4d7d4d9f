import type { PageItem } from '../../../src/core/report/page-item.ts';
import type { FirefoxTab } from './firefox-tab.ts';

/** Every frame answers at once; this is how long the slowest may take on a busy machine. */
const answerMs = 300;

/** The number by which the extension knows the tab of an address. @param ownPage any page of the extension. */
export function tabIdOf(ownPage: FirefoxTab, url: string): Promise<number> {
  return ownPage.evaluate(
    `browser.tabs.query({}).then((tabs) => tabs.find((tab) => tab.url === ${JSON.stringify(url)}).id)`,
  );
}

/** What the extension itself tells of every frame of a page, over the channel that its popup uses. */
export function foundItems(ownPage: FirefoxTab, url: string): Promise<readonly PageItem[]> {
  return ownPage.evaluate(`(async () => {
    const tab = (await browser.tabs.query({})).find((tab) => tab.url === ${JSON.stringify(url)});
    const port = browser.tabs.connect(tab.id, { name: 'page' });
    const frames = new Map();
    port.onMessage.addListener((message) => frames.set(message.frame, message.items));
    await new Promise((resolve) => setTimeout(resolve, ${answerMs}));
    port.disconnect();
    return [...frames.values()].flat();
  })()`);
}
