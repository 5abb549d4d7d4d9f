import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ensureChromium } from '../../scripts/bootstrap.mjs';
import { type LaunchedBrowser, launchBrowser } from '../../scripts/start/launch-with-extension.ts';
import { builtExtension } from './harness/open-browser.ts';
import { showsPattern } from './harness/picture-boxes.ts';
import { safeImage, safeSight, unsafeSight, unsafeStyle } from './harness/test-images.ts';
import { openTestSite, type TestSite } from './harness/test-site.ts';
import { pressButton } from './harness/veil-buttons.ts';
import { becomesVisible } from './harness/visit.ts';

describe('a page that was open before the extension was installed', () => {
  let site: TestSite;
  let browser: LaunchedBrowser;

  beforeAll(async () => {
    site = await openTestSite();
    site.page('/', `<!doctype html><body><img src="/porn_2.png" style="${unsafeStyle}">${safeImage}`);
    browser = await launchBrowser({
      executablePath: await ensureChromium(),
      extensionDir: undefined,
      headless: true,
      extraArgs: ['--enable-unsafe-extension-debugging'],
      withoutArgs: ['--disable-extensions'],
    });
  });

  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  test('is covered and judged without being loaded again', async () => {
    const page = await browser.context.newPage();
    await page.goto(site.at('127.0.0.1', '/'));
    expect(await becomesVisible(page, unsafeSight), 'seen before the installation').toBe(true);
    const devtools = await browser.context.browser()?.newBrowserCDPSession();
    await devtools?.send('Extensions.loadUnpacked', { path: resolve(builtExtension) });
    await pressButton(page, 'More choices');
    expect(showsPattern(await page.screenshot(), unsafeSight.name, unsafeSight.box)).toBe(false);
    // The open menu would lie over the safe picture.
    await pressButton(page, 'Close');
    expect(await becomesVisible(page, safeSight)).toBe(true);
  });
});
