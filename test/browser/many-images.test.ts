import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LaunchedExtension } from '../../scripts/start/launch-with-extension.ts';
import { readPageItems } from '../../scripts/start/read-page-items.ts';
import { openWithExtension } from './harness/open-browser.ts';
import { answerFile, openTestSite, patternPng, type TestSite } from './harness/test-site.ts';
import { waitForVerdicts } from './harness/wait-for-verdicts.ts';

const imageCount = 2000;
/** Every so many images one is unsafe. */
const unsafeEvery = 10;

describe('a page with two thousand images', () => {
  let site: TestSite;
  let extension: LaunchedExtension;

  beforeAll(async () => {
    site = await openTestSite();
    for (const name of ['porn_2', 'neutral_1'] as const) {
      site.route(`/many/${name}.png`, answerFile('image/png', patternPng(name)));
    }
    extension = await openWithExtension();
  });

  afterAll(async () => {
    await extension?.close();
    await site?.close();
  });

  test('is judged to the last one, and every verdict is right', { timeout: 240_000 }, async () => {
    const images = Array.from({ length: imageCount }, (_, index) => {
      const name = index % unsafeEvery === 0 ? 'porn_2' : 'neutral_1';
      return `<img src="/many/${name}.png?${index}" width="100" height="100">`;
    });
    site.page('/many', `<!doctype html><body>${images.join('')}`);
    const page = await extension.context.newPage();
    await page.goto(site.at('a.test', '/many'), { waitUntil: 'domcontentloaded' });
    const items = await waitForVerdicts(extension.serviceWorker, page, {
      count: imageCount,
      timeoutMs: 220_000,
    });
    const count = (state: string) => items.filter((item) => item.state === state).length;
    expect(count('veiled')).toBe(imageCount / unsafeEvery);
    expect(count('shown')).toBe(imageCount - imageCount / unsafeEvery);
    await page.close();
  });

  test('takes all that waits out of the queue when the page is left', async () => {
    // Slow answers, all of another site, so that hundreds of asks wait in the host.
    site.route('/never.png', () => undefined);
    const hung = Array.from({ length: 300 }, (_, index) => {
      return `<img src="${site.at('b.test', `/never.png?${index}`)}" width="50" height="50">`;
    });
    site.page('/hung', `<!doctype html><body>${hung.join('')}`);
    const left = await extension.context.newPage();
    await left.goto(site.at('a.test', '/hung'), { waitUntil: 'commit' });
    await expect.poll(() => site.requests.some((request) => request.startsWith('b.test/never'))).toBe(true);
    await left.close();
    site.page('/after', '<!doctype html><body><img src="/neutral_1.png?after" width="100" height="100">');
    const next = await extension.context.newPage();
    await next.goto(site.at('a.test', '/after'));
    await waitForVerdicts(extension.serviceWorker, next, { count: 1, timeoutMs: 5000 });
    expect((await readPageItems(extension.serviceWorker, next))[0]?.state).toBe('shown');
    await next.close();
  });
});
