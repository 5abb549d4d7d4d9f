import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LaunchedExtension } from '../../scripts/start/launch-with-extension.ts';
import { meanChroma } from './harness/mean-chroma.ts';
import { openWithExtension } from './harness/open-browser.ts';
import { openOwnPage } from './harness/own-pages.ts';
import { unsafeBox } from './harness/picture-boxes.ts';
import { safeImage, safeSight, unsafeSight, unsafeStyle } from './harness/test-images.ts';
import { openTestSite, type TestSite } from './harness/test-site.ts';
import { pressButton } from './harness/veil-buttons.ts';
import { becomesVisible } from './harness/visit.ts';
import { waitForVerdicts } from './harness/wait-for-verdicts.ts';

describe('a label in the place of a covered picture', () => {
  let site: TestSite;
  let extension: LaunchedExtension;
  let page: Page;

  beforeAll(async () => {
    site = await openTestSite();
    site.page('/', `<!doctype html><body><img src="/porn_2.png" style="${unsafeStyle}">${safeImage}`);
    extension = await openWithExtension();
    page = await extension.context.newPage();
    await page.goto(site.at('a.test', '/'));
    await waitForVerdicts(extension.serviceWorker, page, { count: 2 });
  });

  afterAll(async () => {
    await extension?.close();
    await site?.close();
  });

  test('shows none of its colours, where a blur shows many; at once, and the button works', async () => {
    await page.bringToFront();
    const colours = async () => meanChroma(await page.screenshot(), unsafeBox);
    const blurred = await colours();
    const options = await openOwnPage(extension, 'src/ui/options/options.html');
    await options.getByLabel('How a covered picture looks').selectOption('Not at all: a label in its place');
    await page.bringToFront();
    await expect.poll(colours).toBeLessThan(blurred / 2);
    expect(await becomesVisible(page, safeSight)).toBe(true);
    await pressButton(page, 'Show');
    expect(await becomesVisible(page, unsafeSight)).toBe(true);
    await options.close();
  });
});
