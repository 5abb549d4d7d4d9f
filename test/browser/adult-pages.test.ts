import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { LaunchedExtension } from '../../scripts/start/launch-with-extension.ts';
import { openWithExtension } from './harness/open-browser.ts';
import { openOwnPage } from './harness/own-pages.ts';
import { showsPattern } from './harness/picture-boxes.ts';
import { safeImage, safeSight } from './harness/test-images.ts';
import { openTestSite, type TestSite } from './harness/test-site.ts';
import { findButtons, pressButton } from './harness/veil-buttons.ts';
import { becomesVisible } from './harness/visit.ts';

const readOn = 'Read on with every picture covered';

describe('a page that says of itself that it is for adults', () => {
  let site: TestSite;
  let extension: LaunchedExtension;
  let page: Page;

  beforeAll(async () => {
    site = await openTestSite();
    const rating = '<meta name="rating" content="RTA-5042-1996-1400-1577-RTA">';
    const space = `<iframe src="${site.at('space.test', '/plain')}" style="position:absolute;inset:0;width:100%;height:100%;border:0"></iframe>`;
    site.page('/plain', `<!doctype html><body>${safeImage}`);
    site.page('/labelled', `<!doctype html>${rating}<body>${safeImage}`);
    site.page('/hub', `<!doctype html>${rating}<body>${space}`);
    extension = await openWithExtension();
  });

  afterAll(async () => {
    await extension?.close();
    await site?.close();
  });

  beforeEach(async () => {
    page = await extension.context.newPage();
  });

  afterEach(async () => {
    await extension.serviceWorker.evaluate(() => chrome.storage.local.clear());
    await page.close();
  });

  async function coverLabelled(): Promise<void> {
    const options = await openOwnPage(extension, 'src/ui/options/options.html');
    await options
      .getByLabel('Pages that say of themselves that they are for adults')
      .selectOption('Cover every picture');
    await options.close();
    await page.bringToFront();
  }

  const veils = async () =>
    (await findButtons(page)).filter(({ name }) => name === 'Show' || name.includes('says of itself')).length;

  test('is like any other page, until such pages are to be covered; then at once', async () => {
    await page.goto(site.at('a.test', '/labelled'));
    expect(await becomesVisible(page, safeSight)).toBe(true);
    await coverLabelled();
    await pressButton(page, readOn);
    await expect.poll(veils).toBeGreaterThan(0);
    await page.goto(site.at('a.test', '/plain'));
    expect(await becomesVisible(page, safeSight)).toBe(true);
  });

  test('speaks for the Spaces inside it, and for no other page', async () => {
    await page.goto(site.at('hub.test', '/hub'));
    expect(await becomesVisible(page, safeSight)).toBe(true);
    await coverLabelled();
    const shows = async () => becomesVisible(page, safeSight);
    await page.reload();
    await expect
      .poll(async () => {
        const [, space] = page.frames();
        return space && (await findInFrame(space.url()));
      })
      .toBe(true);
    await pressButton(page, readOn);
    expect(showsPattern(await page.screenshot(), safeSight.name, safeSight.box)).toBe(false);
    await page.goto(site.at('space.test', '/plain'));
    expect(await shows()).toBe(true);
  });

  /** What the popup's own port says of the pictures of a frame. */
  async function findInFrame(url: string): Promise<boolean> {
    const host = new URL(url).hostname;
    return extension.serviceWorker.evaluate(async (wanted) => {
      const [tab] = await chrome.tabs.query({ active: true });
      if (tab?.id === undefined) return false;
      const port = chrome.tabs.connect(tab.id, { name: 'page' });
      type Said = { host: string; items: { reasons: { kind: string }[] }[] };
      return new Promise<boolean>((resolve) => {
        setTimeout(() => resolve(false), 500);
        port.onMessage.addListener((said: Said) => {
          if (said.host !== wanted) return;
          resolve(said.items.some(({ reasons }) => reasons.some(({ kind }) => kind === 'adult-label')));
        });
      });
    }, host);
  }
});
