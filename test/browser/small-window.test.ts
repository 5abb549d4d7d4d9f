import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LaunchedBrowser, LaunchedExtension } from '../../scripts/start/launch-with-extension.ts';
import { openWithExtension, openWithoutExtension } from './harness/open-browser.ts';
import { unsafeStyle } from './harness/test-images.ts';
import { openTestSite, type TestSite } from './harness/test-site.ts';
import { makeTestVideos, serveVideos } from './harness/test-videos.ts';

/** No style of a page reaches the small window of a video. */
describe('the small window of a video', () => {
  let site: TestSite;
  let extension: LaunchedExtension;
  let plain: LaunchedBrowser;

  beforeAll(async () => {
    site = await openTestSite();
    serveVideos(site, await makeTestVideos());
    extension = await openWithExtension();
    plain = await openWithoutExtension();
  });

  afterAll(async () => {
    await extension?.close();
    await plain?.close();
    await site?.close();
  });

  /** Opens a page, and the small window of its video by a click. */
  async function openSmallWindow({ context }: LaunchedBrowser, name: string): Promise<Page> {
    site.page(
      `/${name}`,
      `<!doctype html><body><video src="/${name}.webm" muted autoplay loop style="${unsafeStyle}"></video>
      <button style="position:absolute;top:400px" onclick="
        document.querySelector('video').requestPictureInPicture().then(() => { entered = true })">open</button>
      <script>entered = false</script>`,
    );
    const page = await context.newPage();
    await page.goto(site.at('a.test', `/${name}`));
    await page.waitForFunction(() => (document.querySelector('video')?.readyState ?? 0) > 0);
    await page.click('button');
    await page.waitForFunction('entered');
    return page;
  }
  const isOpen = (page: Page) => page.evaluate(() => document.pictureInPictureElement !== null);

  test('stays open without the extension', async () => {
    const page = await openSmallWindow(plain, 'unsafe');
    await page.waitForFunction(() => (document.querySelector('video')?.currentTime ?? 0) > 1);
    expect(await isOpen(page)).toBe(true);
    await page.close();
  });

  test('is closed when what it shows is unsafe', async () => {
    const page = await openSmallWindow(extension, 'unsafe');
    await expect.poll(() => isOpen(page), { timeout: 20_000 }).toBe(false);
    await page.close();
  });

  test('is closed when what it shows turns unsafe', async () => {
    const page = await openSmallWindow(extension, 'turning');
    await expect.poll(() => isOpen(page), { timeout: 20_000 }).toBe(false);
    await page.close();
  });

  /** Moves a video into a window of the page's own, and tells each look that it has there. */
  async function moveToSmallDocument({ context }: LaunchedBrowser): Promise<Page> {
    site.page(
      '/move',
      `<!doctype html><body><video src="/unsafe.webm" muted autoplay loop width="256"></video>
      <button style="position:absolute;top:400px" onclick="move()">open</button><script>
        const video = document.querySelector('video');
        looks = new Set();
        async function move() {
          const small = await documentPictureInPicture.requestWindow({ width: 400, height: 300 });
          small.document.body.append(video);
          video.play().catch(() => undefined);
          const note = () => {
            const { opacity, filter } = small.getComputedStyle(video);
            if (video.readyState >= 2) looks.add(opacity === '0' ? 'hidden' : filter === 'none' ? 'seen' : 'veiled');
            small.requestAnimationFrame(note);
          };
          note();
        }</script>`,
    );
    const page = await context.newPage();
    await page.goto(site.at('127.0.0.1', '/move')); // pages of this machine may open such windows
    await page.click('button');
    return page;
  }
  const looks = (page: Page) => page.evaluate<string[]>('[...looks]');

  test('that is a document shows an unsafe video without the extension', async () => {
    const page = await moveToSmallDocument(plain);
    await expect.poll(() => looks(page), { timeout: 20_000 }).toContain('seen');
    await page.close();
  });

  test('that is a document is no way around', async () => {
    const page = await moveToSmallDocument(extension);
    await expect.poll(() => looks(page), { timeout: 30_000 }).not.toEqual([]);
    // As long as a person would need to see it there: the control above sees it in the first look.
    await page.evaluate(() => document.body.animate([], 3000).finished.then(() => undefined));
    // KNOWN LIMIT: hidden, not veiled. Without a screen that window paints nothing, so that no frame is judged.
    expect(await looks(page)).not.toContain('seen');
    await page.close();
  });
});
