import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LaunchedExtension } from '../../scripts/start/launch-with-extension.ts';
import { recordFrames } from './harness/frame-recorder.ts';
import { openWithExtension } from './harness/open-browser.ts';
import { showsPattern } from './harness/picture-boxes.ts';
import { safeImage, safeSight, unsafeStyle } from './harness/test-images.ts';
import { openTestSite, type TestSite } from './harness/test-site.ts';
import { becomesVisible } from './harness/visit.ts';
import { waitForVerdicts } from './harness/wait-for-verdicts.ts';

describe('a page under the extension', () => {
  let site: TestSite;
  let extension: LaunchedExtension;
  let page: Page;

  beforeAll(async () => {
    site = await openTestSite();
    site.page(
      '/',
      `<!doctype html><body><img src="/porn_2.png" alt="one" class="page" style="${unsafeStyle}">${safeImage}
        <img src="${site.at('b.test', '/neutral_1.png')}" width="50" height="50">`,
    );
    extension = await openWithExtension();
    page = await extension.context.newPage();
    await page.goto(site.at('a.test', '/'));
    await waitForVerdicts(extension.serviceWorker, page, { count: 3 });
  });

  afterAll(async () => {
    await extension?.close();
    await site?.close();
  });

  test('keeps its images: one attribute more, and nothing else changed', async () => {
    const attributes = await page.evaluate(() => document.querySelector('img')?.getAttributeNames());
    expect(attributes).toHaveLength(5);
    expect(attributes?.slice(0, 4)).toEqual(['src', 'alt', 'class', 'style']);
    expect(attributes?.[4]).toMatch(/^[a-z]{12}$/);
  });

  test('sees another name of that attribute on each visit', async () => {
    const nameOnPage = (visited: Page) =>
      visited.evaluate(() => document.querySelector('img')?.getAttributeNames().at(-1));
    const other = await extension.context.newPage();
    await other.goto(site.at('a.test', '/'));
    await waitForVerdicts(extension.serviceWorker, other, { count: 3 });
    expect(await nameOnPage(other)).not.toBe(await nameOnPage(page));
    await other.close();
  });

  test('gets no global of the extension', async () => {
    const found = await page.evaluate(() =>
      Object.getOwnPropertyNames(window).filter((name) => /safer|spaces/i.test(name)),
    );
    expect(found).toEqual([]);
  });

  test('cannot load a file of the extension', async () => {
    const loads = await page.evaluate(async (id) => {
      const addresses = ['manifest.json', 'icons/icon-16.png', 'src/content/main.iife.js'];
      const tries = addresses.map((path) => fetch(`chrome-extension://${id}/${path}`).then(() => path));
      return (await Promise.allSettled(tries)).filter(({ status }) => status === 'fulfilled').length;
    }, extension.extensionId);
    expect(loads).toBe(0);
  });

  test('is asked for its own pictures once and for those of other sites twice', () => {
    const count = (start: string) => site.requests.filter((request) => request.startsWith(start)).length;
    // Two visits of two tests above.
    expect(count('a.test/porn_2.png')).toBe(2);
    expect(count('b.test/neutral_1.png')).toBe(4);
  });

  test('does not blink when it sets the same address again', async () => {
    expect(await becomesVisible(page, safeSight)).toBe(true);
    const recorder = await recordFrames(page);
    for (let round = 0; round < 5; round++) {
      await page.evaluate(() => {
        const image = document.querySelectorAll('img')[1];
        if (image) image.setAttribute('src', image.getAttribute('src') ?? '');
      });
      await page.screenshot();
    }
    const frames = await recorder.stop();
    const shown = frames.filter((frame) => showsPattern(frame, safeSight.name, safeSight.box));
    expect(frames.length).toBeGreaterThan(0);
    expect(shown.length).toBe(frames.length);
  });
});
