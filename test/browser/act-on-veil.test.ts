import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { LaunchedExtension } from '../../scripts/start/launch-with-extension.ts';
import { readPageItems } from '../../scripts/start/read-page-items.ts';
import { clickContextMenu } from './harness/context-menu.ts';
import { openWithExtension } from './harness/open-browser.ts';
import { safeBox, showsPattern, unsafeBox } from './harness/picture-boxes.ts';
import { safeImage, unsafeSight, unsafeStyle } from './harness/test-images.ts';
import { openTestSite, type TestSite } from './harness/test-site.ts';
import { findButtons, pressButton } from './harness/veil-buttons.ts';
import { becomesVisible } from './harness/visit.ts';
import { waitForVerdicts } from './harness/wait-for-verdicts.ts';

describe('a veiled image', () => {
  let site: TestSite;
  let extension: LaunchedExtension;
  let page: Page;

  const isCovered = async () => !showsPattern(await page.screenshot(), 'porn_2', unsafeBox);
  const chooseInMenu = (command: string) => clickContextMenu(extension, page, { command });

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
    await extension.serviceWorker.evaluate(() => chrome.storage.local.clear());
    page = await extension.context.newPage();
    await page.goto(site.at('a.test', '/'));
    await waitForVerdicts(extension.serviceWorker, page, { count: 2 });
  });

  afterEach(async () => {
    await page.close();
  });

  test('says why in words and offers to show it', async () => {
    const buttons = await namedButtons(page, 'Show');
    expect(buttons).toContain('Show');
    const group = await accessibleGroups(page);
    expect(group).toContain('Covered picture: This picture looks like it is for adults.');
  });

  test('is shown with the keyboard alone, and covered again', async () => {
    await namedButtons(page, 'Show');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await becomesVisible(page, unsafeSight)).toBe(true);
    await namedButtons(page, 'Cover again');
    await page.keyboard.press('Enter');
    await waitForState(extension, page, 'veiled');
    expect(await isCovered()).toBe(true);
  });

  test('is covered again on the next visit after it was shown once', async () => {
    await pressButton(page, 'Show');
    expect(await becomesVisible(page, unsafeSight)).toBe(true);
    await page.reload();
    await waitForVerdicts(extension.serviceWorker, page, { count: 2 });
    expect(await isCovered()).toBe(true);
  });

  test('is shown on the next visit after "always show this picture"', async () => {
    await pressButton(page, 'More choices');
    await pressButton(page, 'Always show this picture');
    expect(await becomesVisible(page, unsafeSight)).toBe(true);
    await page.reload();
    expect(await becomesVisible(page, unsafeSight)).toBe(true);
  });

  test('is shown with all others of the site after "always show pictures on" it', async () => {
    await pressButton(page, 'More choices');
    await pressButton(page, 'a.test');
    expect(await becomesVisible(page, unsafeSight)).toBe(true);
    await page.reload();
    expect(await becomesVisible(page, unsafeSight)).toBe(true);
  });

  test('closes its menu with Escape and stays covered', async () => {
    await pressButton(page, 'More choices');
    await namedButtons(page, 'Always show this picture');
    await page.keyboard.press('Escape');
    await expect.poll(() => names(page)).not.toContain('Always show this picture');
    expect(await isCovered()).toBe(true);
  });

  test('is shown and covered again from the context menu', async () => {
    await chooseInMenu('show-once');
    expect(await becomesVisible(page, unsafeSight)).toBe(true);
    await chooseInMenu('cover');
    await waitForState(extension, page, 'veiled');
    expect(await isCovered()).toBe(true);
  });

  test('can be made of a safe image by the person who sees it', async () => {
    await clickContextMenu(extension, page, { command: 'cover', box: safeBox });
    await waitForState(extension, page, 'covered-by-person');
    expect(showsPattern(await page.screenshot(), 'neutral_1', safeBox)).toBe(false);
  });

  test('does not open for a click that the page makes up', async () => {
    await page.evaluate(() => {
      for (const element of document.querySelectorAll<HTMLElement>('*')) {
        element.click();
        element.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
      }
    });
    expect(await isCovered()).toBe(true);
  });

  test('gets its panel back when the page removes it', async () => {
    await namedButtons(page, 'Show');
    await page.evaluate(() => document.documentElement.lastElementChild?.remove());
    expect(await namedButtons(page, 'Show')).toContain('Show');
    expect(await isCovered()).toBe(true);
  });
});

async function names(page: Page): Promise<readonly string[]> {
  return (await findButtons(page)).map(({ name }) => name);
}

/** Names of all buttons, once one of them is `wanted`. */
async function namedButtons(page: Page, wanted: string): Promise<readonly string[]> {
  await expect.poll(() => names(page), { timeout: 10_000 }).toContain(wanted);
  return names(page);
}

async function accessibleGroups(page: Page): Promise<readonly string[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  return nodes.filter(({ role }) => role?.value === 'group').map(({ name }) => String(name?.value));
}

async function waitForState(extension: LaunchedExtension, page: Page, state: string): Promise<void> {
  const states = async () => (await readPageItems(extension.serviceWorker, page)).map((item) => item.state);
  await expect.poll(states, { timeout: 10_000 }).toContain(state);
}
