import type { LaunchedExtension } from '../scripts/start/launch-with-extension.ts';
import type { TestSite } from '../test/browser/harness/test-site.ts';
import { waitForVerdicts } from '../test/browser/harness/wait-for-verdicts.ts';

const patterns = ['porn_1', 'porn_2', 'hentai_2', 'hentai_3', 'sexy_2', 'neutral_1'];
const warmUpPath = '/bench-warm-up';

/**
 * Ends the inference host, deletes every verdict that it remembers, and warms a new one up, so that the same
 * pictures can be measured again.
 */
export async function freshHost(
  extension: Pick<LaunchedExtension, 'context' | 'serviceWorker'>,
  site: TestSite,
): Promise<void> {
  await extension.serviceWorker.evaluate(forgetVerdicts);
  const hosts = ['a.test', 'b.test'];
  const addresses = hosts.flatMap((host) => patterns.map((name) => site.at(host, `/${name}.png`)));
  const images = addresses.map((address) => `<img src="${address}" width="100" height="100">`);
  site.page(warmUpPath, `<!doctype html><body>${images.join('')}`);
  const page = await extension.context.newPage();
  await page.goto(site.at('a.test', warmUpPath));
  await waitForVerdicts(extension.serviceWorker, page, { count: images.length });
  await page.close();
}

/** Runs in the service worker. */
async function forgetVerdicts(): Promise<void> {
  await chrome.offscreen.closeDocument().catch(() => undefined); // there is none before the first picture
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.deleteDatabase('evidence');
    request.addEventListener('success', () => resolve());
    request.addEventListener('error', () => reject(request.error));
  });
}
