import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { LaunchedExtension } from '../../scripts/start/launch-with-extension.ts';
import { openWithExtension } from './harness/open-browser.ts';
import { askFromContentScript, askFromOwnPage, openOwnPage } from './harness/own-pages.ts';
import { showsPattern } from './harness/picture-boxes.ts';
import { readAccessible } from './harness/read-accessible.ts';
import { safeImage, safeSight, unsafeStyle } from './harness/test-images.ts';
import { openTestSite, type TestSite } from './harness/test-site.ts';
import { pressButton } from './harness/veil-buttons.ts';
import { waitForVerdicts } from './harness/wait-for-verdicts.ts';

const pin = '284617';

describe('activity', () => {
  let site: TestSite;
  let extension: LaunchedExtension;
  let page: Page;
  let options: Page;

  beforeAll(async () => {
    site = await openTestSite();
    site.page('/', `<!doctype html><body><img src="/porn_2.png" style="${unsafeStyle}">${safeImage}`);
    const again = safeImage.replace('left:320px', 'left:620px');
    site.page('/again', `<!doctype html><body>${safeImage}${again}`);
    extension = await openWithExtension();
  });

  afterAll(async () => {
    await extension?.close();
    await site?.close();
  });

  beforeEach(async () => {
    page = await extension.context.newPage();
    options = await openOwnPage(extension, 'src/ui/options/options.html#activity');
    await options.getByLabel('What is counted').waitFor();
  });

  afterEach(async () => {
    await askFromOwnPage(options, { name: 'lock/unlock', secret: pin });
    await askFromOwnPage(options, { name: 'lock/remove' });
    await askFromOwnPage(options, { name: 'activity/delete' });
    await extension.serviceWorker.evaluate(async () => {
      await chrome.storage.local.clear();
      await chrome.storage.session.clear();
    });
    await page.close();
    await options.close();
  });

  const visit = async (host: string) => {
    await page.bringToFront();
    await page.goto(site.at(host, '/'));
    await waitForVerdicts(extension.serviceWorker, page, { count: 2 });
  };
  const chart = () => options.locator('.activity-chart figcaption').innerText();

  test('counts pictures by day and reason, and no website', async () => {
    await visit('a.test');
    await page.goto('about:blank'); // a page that goes tells at once
    await options.bringToFront();
    await expect.poll(chart).toContain('2 in 30 days, 1 of them covered');
    await options.getByRole('row', { name: 'For adults 1' }).waitFor();
    expect(await options.content()).not.toContain('a.test');
    await visit('a.test');
    await page.goto('about:blank');
    await options.bringToFront();
    await expect.poll(chart).toContain('4 in 30 days, 2 of them covered');
  });

  test('counts a picture once that is on a page twice', async () => {
    await page.bringToFront();
    await page.goto(site.at('a.test', '/again'));
    await waitForVerdicts(extension.serviceWorker, page, { count: 2 });
    await page.goto('about:blank');
    await options.bringToFront();
    await expect.poll(chart).toContain('1 in 30 days, 0 of them covered');
  });

  test('counts nothing where it is switched off', async () => {
    await options.getByLabel('What is counted').selectOption('Nothing');
    await visit('a.test');
    await page.goto('about:blank');
    await options.reload();
    await options.getByText('Nothing was counted yet.').waitFor();
  });

  test('counts websites when asked, saves a table, and forgets all of it', async () => {
    await options.getByLabel('What is counted').selectOption('Pictures by day and website');
    await visit('a.test');
    await page.goto('about:blank');
    await options.bringToFront();
    await options.getByRole('row', { name: 'a.test 2 1' }).waitFor();
    const download = options.waitForEvent('download');
    await options.getByRole('button', { name: 'Save as CSV' }).click();
    const csv = readFileSync(await (await download).path(), 'utf8');
    expect(csv).toMatch(/^\d{4}-\d\d-\d\d,1,1,0,0,0,0,0,0,0,0\r$/m);
    expect(csv).toMatch(/^\d{4}-\d\d-\d\d,a\.test,2,1\r$/m);
    await options.getByRole('button', { name: 'Delete all counts' }).click();
    await options.getByText('Nothing was counted yet.').waitFor();
  });

  test('is not switched off, thinned out or deleted under a family lock', async () => {
    await visit('a.test');
    await page.goto('about:blank');
    await options.bringToFront();
    await expect.poll(chart).toContain('1 of them covered');
    await askFromOwnPage(options, { name: 'lock/set', secret: pin });
    await options.getByLabel('What is counted').selectOption('Nothing');
    await options.getByText('covering less needs an unlock first').waitFor();
    await options.getByRole('button', { name: 'Delete all counts' }).click();
    await options.getByText('This needs an unlock first').waitFor();
    await options.reload();
    await expect.poll(chart).toContain('1 of them covered');
  });

  test('covers a website as a whole that goes on showing unsafe pictures, and no other one', async () => {
    await options.getByLabel('Cover a website as a whole').selectOption('More than 3');
    const showsSafe = async () => showsPattern(await page.screenshot(), safeSight.name, safeSight.box);
    for (let time = 0; time < 4; time += 1) {
      await visit('b.test');
      await expect.poll(showsSafe).toBe(true);
    }
    await page.goto('about:blank');
    const rules = async () => {
      const stored = await extension.serviceWorker.evaluate(() =>
        chrome.storage.local.get<{ settings?: { values: { siteRules?: unknown } } }>(),
      );
      return stored.settings?.values.siteRules;
    };
    await expect.poll(rules).toEqual([{ site: 'b.test', rule: 'cover-all' }]);
    await visit('b.test');
    expect(await readAccessible(page)).toContain(
      'StaticText: Many unsafe pictures were found here within an hour, so this website is covered as a whole until somebody has looked.',
    );
    await pressButton(page, 'Read on with every picture covered');
    expect(await showsSafe()).toBe(false);
    await visit('c.test');
    await expect.poll(showsSafe).toBe(true);
  });

  test('takes no count from a page’s frame that is none, and lets none delete', async () => {
    await visit('a.test');
    expect(await askFromContentScript(extension, page, { name: 'activity/delete' })).toContain('may not ask');
  });
});
