import type { Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { LaunchedExtension } from '../../scripts/start/launch-with-extension.ts';
import { axeViolations } from './harness/axe-violations.ts';
import { openWithExtension } from './harness/open-browser.ts';
import { askFromOwnPage, openOwnPage } from './harness/own-pages.ts';

const path = 'src/ui/welcome/welcome.html';
const pin = '284617';

describe('the welcome page', () => {
  let extension: LaunchedExtension;
  let page: Page;

  beforeAll(async () => {
    extension = await openWithExtension({ welcomePage: 'keep' });
  });

  afterAll(async () => {
    await extension?.close();
  });

  beforeEach(async () => {
    await page?.close();
    await extension.serviceWorker.evaluate(() => chrome.storage.local.clear());
    page = await openOwnPage(extension, path);
  });

  const next = () => page.getByRole('button', { name: 'Next' }).click();
  const settings = () =>
    extension.serviceWorker.evaluate(async () => {
      const stored = await chrome.storage.local.get<{ settings?: { values: Record<string, unknown> } }>();
      return stored.settings?.values ?? {};
    });
  const samples = () =>
    page
      .locator('.sample-preview li')
      .evaluateAll((items) => items.map((item) => item.getAttribute('data-state')));

  test('opens by itself after the installation', async () => {
    await expect
      .poll(() => extension.context.pages().filter((other) => other.url().endsWith(path)).length)
      .toBe(2); // that one, and the one of this test
  });

  test('sets up a browser for oneself in three steps, with the keyboard alone', async () => {
    await page.getByRole('radio', { name: /^For me/ }).focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'How readily' }).waitFor();
    const heading = page.getByRole('heading', { level: 2 });
    await expect.poll(() => heading.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.getByRole('slider').waitFor(); // it comes when the settings are read
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    await expect.poll(settings).toMatchObject({ thresholds: { explicit: 0.5, drawn: 0.5, suggestive: 0.9 } });
    await page.getByRole('button', { name: 'Next' }).press('Enter');
    await page.getByText('From now on').waitFor();
    expect(await page.getByLabel('New PIN').count()).toBe(0); // a lock is for children
    const closed = page.waitForEvent('close');
    // The page may be gone before the key is let go.
    await page
      .getByRole('button', { name: 'Start browsing' })
      .press('Enter')
      .catch(() => undefined);
    await closed;
    page = await openOwnPage(extension, path);
  });

  test('shows on samples, judged for real, what each step covers', async () => {
    await next();
    await expect.poll(samples).toEqual(['shown', 'shown', 'shown', 'shown', 'veiled', 'veiled']);
    const slider = page.getByRole('slider');
    await slider.press('ArrowLeft'); // relaxed
    await expect.poll(samples).toEqual(['shown', 'shown', 'shown', 'shown', 'shown', 'veiled']);
    await slider.press('ArrowRight');
    await slider.press('ArrowRight'); // careful
    await expect.poll(samples).toEqual(['shown', 'shown', 'shown', 'veiled', 'veiled', 'veiled']);
    await slider.press('ArrowRight'); // strict
    await expect.poll(samples).toEqual(['shown', 'veiled', 'veiled', 'veiled', 'veiled', 'veiled']);
    await page.getByText('People in this picture may be wearing very little.').waitFor();
  });

  test('sets up a browser for a child, and its lock', async () => {
    await page.getByRole('radio', { name: /^For a child/ }).check();
    await expect
      .poll(settings)
      .toMatchObject({ thresholds: { explicit: 0.3 }, originPolicy: 'blur', smallestEdgePx: 16 });
    await next();
    await next();
    await page.getByLabel('New PIN').fill(pin);
    await page.getByLabel('The same once more').fill(pin);
    await page.getByLabel('The same once more').press('Enter');
    await page.getByText('Your recovery code').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.getByText('I have written it down').click();
    await page.getByRole('button', { name: 'Back' }).click();
    await page.getByRole('slider').press('ArrowLeft'); // less strict
    await page.getByText('covering less needs an unlock first').waitFor();
    expect(await settings()).toMatchObject({ thresholds: { explicit: 0.3 } });
    await askFromOwnPage(page, { name: 'lock/unlock', secret: pin });
    await askFromOwnPage(page, { name: 'lock/remove' });
  });

  test.each(['light', 'dark'] as const)('has nothing for axe to find in the %s', async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    for (const title of ['Who is this', 'How readily', 'Ready']) {
      await page.getByRole('heading', { level: 2, name: title }).waitFor();
      for (const width of [1280, 320]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await axeViolations(page)).toEqual([]);
        const overflowPx = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(overflowPx).toBe(0);
      }
      if (title !== 'Ready') await next();
    }
  });
});
