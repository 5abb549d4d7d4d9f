import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LaunchedExtension } from '../../scripts/start/launch-with-extension.ts';
import { openWithExtension } from './harness/open-browser.ts';
import { openTestSite, type TestSite } from './harness/test-site.ts';

/** No recording shows a cursor, so that the style tells what the browser draws. */
describe('a picture as the cursor', () => {
  let site: TestSite;
  let extension: LaunchedExtension;

  beforeAll(async () => {
    site = await openTestSite();
    site.page(
      '/',
      `<!doctype html><style>div { height: 200px }
        #unsafe { cursor: url(/porn_2.png), pointer } #safe { cursor: url(/neutral_1.png), pointer }</style>
        <div id="unsafe"><b>.</b></div><div id="safe"></div>`,
    );
    extension = await openWithExtension();
  });

  afterAll(async () => {
    await extension?.close();
    await site?.close();
  });

  test('is taken away when it is unsafe, and stays when it is safe', async () => {
    const page = await extension.context.newPage();
    await page.goto(site.at('a.test', '/'));
    await page.waitForSelector(':root[data-safer-spaces=""]');
    const cursorOver = async (name: string, y: number) => {
      await page.mouse.move(100, y);
      return () =>
        page.evaluate((id) => getComputedStyle(document.querySelector(id) ?? document.body).cursor, name);
    };
    const safe = await cursorOver('#safe', 320);
    await expect.poll(safe, { timeout: 20_000 }).toContain('neutral_1.png');
    const unsafe = await cursorOver('#unsafe', 120);
    expect(await unsafe()).toBe('auto');
    // It was not only not judged yet: this is the one that a judged picture follows.
    await (await cursorOver('#safe', 320))();
    await expect.poll(safe, { timeout: 20_000 }).toContain('neutral_1.png');
    await cursorOver('#unsafe', 120);
    expect(await unsafe()).toBe('auto');
    await page.close();
  });
});
