import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LaunchedExtension } from '../../scripts/start/launch-with-extension.ts';
import { openWithExtension } from './harness/open-browser.ts';
import { safeStyle, unsafeStyle } from './harness/test-images.ts';
import { answerFile, openTestSite, patternPng, type TestSite } from './harness/test-site.ts';
import { waitForVerdicts } from './harness/wait-for-verdicts.ts';

const tabCount = 40;

describe('forty tabs, opened all at once', () => {
  let site: TestSite;
  let extension: LaunchedExtension;

  beforeAll(async () => {
    site = await openTestSite();
    for (const name of ['porn_2', 'neutral_1'] as const) {
      site.route(`/tab/${name}.png`, answerFile('image/png', patternPng(name)));
    }
    extension = await openWithExtension();
  });

  afterAll(async () => {
    await extension?.close();
    await site?.close();
  });

  test('have every picture judged, each tab its own', { timeout: 240_000 }, async () => {
    const pages = await Promise.all(
      Array.from({ length: tabCount }, async (_, tab) => {
        const unsafe = `<img src="/tab/porn_2.png?${tab}" style="${unsafeStyle}">`;
        // Half of the tabs have their safe picture from another site, by the other way of acquiring it.
        const host = tab % 2 === 0 ? '' : site.at('b.test', '');
        const safe = `<img src="${host}/tab/neutral_1.png?${tab}" style="${safeStyle}">`;
        site.page(`/tab-${tab}`, `<!doctype html><body>${unsafe}${safe}`);
        const page = await extension.context.newPage();
        await page.goto(site.at('a.test', `/tab-${tab}`));
        return page;
      }),
    );
    for (const page of pages) {
      const items = await waitForVerdicts(extension.serviceWorker, page, { count: 2, timeoutMs: 200_000 });
      expect(items.map(({ state }) => state).sort()).toEqual(['shown', 'veiled']);
    }
    await Promise.all(pages.map((page) => page.close()));
  });
});
