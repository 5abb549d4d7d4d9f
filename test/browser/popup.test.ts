import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { LaunchedExtension } from '../../scripts/start/launch-with-extension.ts';
import { readPageItems } from '../../scripts/start/read-page-items.ts';
import { openWithExtension } from './harness/open-browser.ts';
import { safeImage, unsafeSight, unsafeStyle } from './harness/test-images.ts';
import { openTestSite, type TestSite } from './harness/test-site.ts';
import { becomesVisible } from './harness/visit.ts';
import { waitForVerdicts } from './harness/wait-for-verdicts.ts';

describe('the popup', () => {
  let site: TestSite;
  let extension: LaunchedExtension;
  let page: Page;
  let popup: Page;

  const states = async () => (await readPageItems(extension.serviceWorker, page)).map(({ state }) => state);
  const badge = () => readBadge(extension, page);

  beforeAll(async () => {
    site = await openTestSite();
    site.page(
      '/',
      `<!doctype html><body><img src="/porn_2.png" alt="A pattern" style="${unsafeStyle}">${safeImage}`,
    );
    site.page(
      '/suggestive',
      `<!doctype html><body><img src="/sexy_2.png" style="${unsafeStyle}">${safeImage}`,
    );
    site.page(
      '/outer',
      `<!doctype html><body><iframe src="${site.at('space.test', '/')}" width="700" height="320"></iframe>`,
    );
    extension = await openWithExtension();
  });

  afterAll(async () => {
    await extension?.close();
    await site?.close();
  });

  beforeEach(async () => {
    await extension.serviceWorker.evaluate(() => chrome.storage.local.clear());
    page = await extension.context.newPage();
  });

  afterEach(async () => {
    await popup?.close();
    await page.close();
  });

  async function openPage(path: string, count = 2): Promise<void> {
    await page.goto(site.at('a.test', path));
    await waitForVerdicts(extension.serviceWorker, page, { count });
  }

  async function openPopup(): Promise<void> {
    const tabId = await tabIdOf(extension, page);
    popup = await extension.context.newPage();
    await popup.setViewportSize({ width: 360, height: 600 });
    await popup.goto(`chrome-extension://${extension.extensionId}/src/ui/popup/popup.html?tab=${tabId}`);
  }

  test('tells what was found on the page, with the reason, and the badge counts it', async () => {
    await openPage('/');
    await openPopup();
    await popup.getByText('A pattern').waitFor();
    await expect.poll(badge).toBe('1');
  });

  test('tells of pictures inside the frame of another site', async () => {
    await openPage('/outer');
    await openPopup();
    await popup.getByText('A pattern').waitFor();
  });

  test('re-decides the open page when the slider moves, without asking for anything again', async () => {
    await openPage('/suggestive');
    expect(await states()).toEqual(['shown', 'shown']);
    await openPopup();
    const requestsBefore = site.requests.length;
    const slider = popup.getByRole('slider').first();
    await slider.focus();
    await slider.press('End');
    await expect.poll(states).toEqual(['veiled', 'shown']);
    await slider.press('Home');
    await expect.poll(states).toEqual(['shown', 'shown']);
    expect(site.requests.length).toBe(requestsBefore);
  });

  test('switches everything off and on again on the open page', async () => {
    await openPage('/');
    await openPopup();
    const mainSwitch = popup.getByRole('switch').first();
    await mainSwitch.click();
    await page.bringToFront();
    expect(await becomesVisible(page, unsafeSight)).toBe(true);
    await popup.bringToFront();
    await mainSwitch.click();
    await expect.poll(states).toEqual(['veiled', 'shown']);
  });

  test('pauses the page and the Space inside it', async () => {
    await openPage('/outer');
    await openPopup();
    await popup.getByRole('switch').nth(1).click();
    await page.bringToFront();
    await expect.poll(() => states().then((all) => all.includes('veiled'))).toBe(false);
  });

  test('shows one picture of the list and covers it again', async () => {
    await openPage('/');
    await openPopup();
    await popup
      .getByRole('button', { name: /^Show\b/ })
      .first()
      .click();
    await expect.poll(states).toEqual(['shown-by-person', 'shown']);
    await popup
      .getByRole('button', { name: /^Cover\b/ })
      .first()
      .click();
    await expect.poll(states).toEqual(['veiled', 'shown']);
  });

  test('says that a stored value was broken and goes on with its default', async () => {
    await extension.serviceWorker.evaluate(() =>
      chrome.storage.local.set({
        settings: { version: 1, values: { thresholds: 'loose', isEnabled: true } },
      }),
    );
    await openPage('/');
    expect(await states()).toEqual(['veiled', 'shown']);
    await openPopup();
    await popup
      .getByRole('alert')
      .or(popup.getByRole('status'))
      .filter({ hasText: /default/i })
      .first()
      .waitFor();
  });

  test('says so where no page can be checked', async () => {
    await page.goto('chrome://version');
    await openPopup();
    await popup.getByText('This page cannot be checked').first().waitFor();
  });
});

async function tabIdOf(extension: LaunchedExtension, page: Page): Promise<number> {
  await page.bringToFront();
  const tabId = await extension.serviceWorker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true });
    return tab?.id;
  });
  if (tabId === undefined) throw new Error('the page is in no tab');
  return tabId;
}

function readBadge(extension: LaunchedExtension, page: Page): Promise<string> {
  return extension.serviceWorker.evaluate(async (url) => {
    const tab = (await chrome.tabs.query({})).find((candidate) => candidate.url === url);
    return chrome.action.getBadgeText(tab?.id === undefined ? {} : { tabId: tab.id });
  }, page.url());
}
