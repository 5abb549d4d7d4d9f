import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { LaunchedExtension } from '../../scripts/start/launch-with-extension.ts';
import { openWithExtension } from './harness/open-browser.ts';
import { askFromOwnPage, openOwnPage, openPopupFor } from './harness/own-pages.ts';
import { showsPattern, unsafeBox } from './harness/picture-boxes.ts';
import { safeImage, safeSight, unsafeStyle } from './harness/test-images.ts';
import { openTestSite, type TestSite } from './harness/test-site.ts';
import { findButtons } from './harness/veil-buttons.ts';
import { becomesVisible } from './harness/visit.ts';
import { waitForVerdicts } from './harness/wait-for-verdicts.ts';

const pin = '284617';

describe('a website with a sensitivity of its own', () => {
  let site: TestSite;
  let extension: LaunchedExtension;
  let page: Page;

  beforeAll(async () => {
    site = await openTestSite();
    site.page('/', `<!doctype html><body><img src="/porn_2.png" style="${unsafeStyle}">${safeImage}`);
    extension = await openWithExtension();
  });

  afterAll(async () => {
    await extension?.close();
    await site?.close();
  });

  beforeEach(async () => {
    page = await extension.context.newPage();
    await page.goto(site.at('gallery.test', '/'));
    await waitForVerdicts(extension.serviceWorker, page, { count: 2 });
  });

  afterEach(async () => {
    const own = await openOwnPage(extension, 'src/ui/options/options.html');
    await askFromOwnPage(own, { name: 'lock/unlock', secret: pin });
    await askFromOwnPage(own, { name: 'lock/remove' });
    await extension.serviceWorker.evaluate(() => chrome.storage.local.clear());
    await own.close();
    await page.close();
  });

  const showsSafe = async () => showsPattern(await page.screenshot(), safeSight.name, safeSight.box);

  test('is covered as a whole from the popup, at once, and is as everywhere again', async () => {
    expect(await becomesVisible(page, safeSight)).toBe(true);
    const popup = await openPopupFor(extension, page);
    const choice = popup.getByLabel('Sensitivity on gallery.test');
    await choice.selectOption('Cover every picture');
    await popup.getByText('This website is covered as a whole.').first().waitFor();
    await page.bringToFront();
    await expect.poll(showsSafe).toBe(false);
    const names = (await findButtons(page)).map(({ name }) => name);
    expect(names.filter((name) => name === 'Show')).toHaveLength(2);
    await choice.selectOption('Like everywhere');
    expect(await becomesVisible(page, safeSight)).toBe(true);
    expect(showsPattern(await page.screenshot(), 'porn_2', unsafeBox)).toBe(false);
    await popup.close();
  });

  test('below a website with a rule has that rule, and one that only looks like it has not', async () => {
    const options = await openOwnPage(extension, 'src/ui/options/options.html#sites');
    await options.getByLabel('Website with a sensitivity of its own').fill('https://gallery.test/any?thing');
    await options.getByLabel('Its sensitivity').selectOption('Cover every picture');
    await options.getByRole('button', { name: 'Set', exact: true }).click();
    await options.getByLabel('Sensitivity on gallery.test').waitFor();
    await page.goto(site.at('below.gallery.test', '/'));
    await waitForVerdicts(extension.serviceWorker, page, { count: 2 });
    await page.bringToFront();
    expect(await showsSafe()).toBe(false);
    await page.goto(site.at('evilgallery.test', '/'));
    expect(await becomesVisible(page, safeSight)).toBe(true);
    await options.close();
  });

  test('under a family lock can be made stricter, and not looser', async () => {
    const popup = await openPopupFor(extension, page);
    await askFromOwnPage(popup, { name: 'lock/set', secret: pin });
    const choice = popup.getByLabel('Sensitivity on gallery.test');
    await choice.selectOption('Relaxed');
    await popup.getByText('covering less needs an unlock first').waitFor();
    expect(await choice.inputValue()).toBe('everywhere');
    await choice.selectOption('Cover every picture');
    await page.bringToFront();
    await expect.poll(showsSafe).toBe(false);
    await popup.bringToFront();
    await choice.selectOption('Like everywhere');
    await popup.getByText('covering less needs an unlock first').waitFor();
    await page.bringToFront();
    expect(await showsSafe()).toBe(false);
    await popup.close();
  });
});
