import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LaunchedExtension } from '../../scripts/start/launch-with-extension.ts';
import { hostListOf } from '../unit/samples.ts';
import { recordFrames } from './harness/frame-recorder.ts';
import { openWithExtension } from './harness/open-browser.ts';
import { askFromOwnPage, openOwnPage } from './harness/own-pages.ts';
import { showsPattern } from './harness/picture-boxes.ts';
import { safeImage, safeSight, safeStyle, unsafeSight, unsafeStyle } from './harness/test-images.ts';
import { openTestSite, type TestSite } from './harness/test-site.ts';
import { becomesVisible, countFramesShowing } from './harness/visit.ts';
import { waitForVerdicts } from './harness/wait-for-verdicts.ts';

const pictures = `<img src="/porn_2.png" style="${unsafeStyle}">${safeImage}
  <div style="${unsafeStyle};top:320px;background:url(/porn_2.png?style)"></div>
  <div style="${safeStyle};top:320px;background:url(/neutral_1.png?style)"></div>`;

describe('a page that the browser keeps when it is left', () => {
  let site: TestSite;
  let extension: LaunchedExtension;
  let page: Page;

  beforeAll(async () => {
    site = await openTestSite();
    site.page(
      '/',
      `<!doctype html><body>${pictures}<script>
      addEventListener('pageshow', ({ persisted }) => { globalThis.wasKept = persisted });
    </script>`,
    );
    site.page('/other', '<!doctype html><body>another page');
    extension = await openWithExtension({ withoutArgs: ['--disable-back-forward-cache'] });
    page = await extension.context.newPage();
  });

  afterAll(async () => {
    await extension?.close();
    await site?.close();
  });

  /** Acts with every frame recorded, until the safe picture is seen. @returns frames with an unsafe one. */
  async function framesOfUnsafe(act: () => Promise<unknown>): Promise<number> {
    const recorder = await recordFrames(page);
    await act();
    expect(await becomesVisible(page, safeSight), 'safe picture seen at the end').toBe(true);
    const frames = await recorder.stop();
    expect(frames.length).toBeGreaterThan(0);
    const below = { ...unsafeSight, box: { ...unsafeSight.box, y: 320 } };
    return countFramesShowing(frames, unsafeSight) + countFramesShowing(frames, below);
  }

  test('comes back as it went', async () => {
    await page.goto(site.at('127.0.0.1', '/'));
    await waitForVerdicts(extension.serviceWorker, page, { count: 4 });
    await page.goto(site.at('127.0.0.1', '/other'));
    expect(await framesOfUnsafe(() => page.goBack({ waitUntil: 'commit' }))).toBe(0);
    expect(await page.evaluate('wasKept'), 'it came from the cache').toBe(true);
  });

  test('judges what is added after it came back', async () => {
    const added = `<img src="/porn_2.png?new" style="${unsafeStyle};left:640px">`;
    const newSight = { ...unsafeSight, box: { ...unsafeSight.box, x: 640 } };
    const recorder = await recordFrames(page);
    await page.evaluate((html) => document.body.insertAdjacentHTML('beforeend', html), added);
    const items = await waitForVerdicts(extension.serviceWorker, page, { count: 5 });
    expect(items.filter(({ state }) => state === 'veiled')).toHaveLength(3);
    expect(countFramesShowing(await recorder.stop(), newSight)).toBe(0);
  });

  test('comes back covered where a list of websites came meanwhile', async () => {
    await page.goto(site.at('127.0.0.1', '/'));
    expect(await becomesVisible(page, safeSight)).toBe(true);
    await page.goto(site.at('127.0.0.1', '/other'));
    const own = await openOwnPage(extension, 'src/ui/options/options.html');
    // What it names is nowhere, so it means every website.
    const list = hostListOf();
    await askFromOwnPage(own, { name: 'settings/change', change: { kind: 'add-host-list', list } });
    await page.bringToFront();
    await page.goBack({ waitUntil: 'commit' });
    expect(await page.evaluate('wasKept'), 'it came from the cache').toBe(true);
    await expect
      .poll(async () => showsPattern(await page.screenshot(), safeSight.name, safeSight.box))
      .toBe(false);
    const { listId } = list;
    await askFromOwnPage(own, { name: 'settings/change', change: { kind: 'remove-host-list', listId } });
    await own.close();
    expect(await becomesVisible(page, safeSight)).toBe(true);
  });
});
