import type { Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { LaunchedExtension } from '../../scripts/start/launch-with-extension.ts';
import { parseSite } from '../../src/core/settings/site.ts';
import { recordFrames } from './harness/frame-recorder.ts';
import { openWithExtension } from './harness/open-browser.ts';
import { askFromOwnPage, openOwnPage } from './harness/own-pages.ts';
import { type Colour, shareOfColour } from './harness/share-of-colour.ts';
import { openTestSite, type TestSite } from './harness/test-site.ts';
import { findButtons, pressButton } from './harness/veil-buttons.ts';

const paper: Colour = [255, 0, 255];
/** More of the window than words and a button take in any case. */
const seenShare = 0.1;

/** What a page does to get in front of ours, by the name of the test. Each is a script of the page. */
const attacks: readonly (readonly [name: string, script: string])[] = [
  ['opens a popover', `sheet.popover = 'manual'; sheet.showPopover()`],
  [
    'opens a popover in each frame',
    `sheet.popover = 'manual'; const again = () => { sheet.togglePopover(); requestAnimationFrame(again) }; again()`,
  ],
  [
    'opens a modal dialog',
    `const dialog = document.createElement('dialog'); dialog.append(sheet); document.body.append(dialog); dialog.showModal()`,
  ],
  [
    'opens a dialog in a closed shadow root',
    `const root = document.body.appendChild(document.createElement('section')).attachShadow({ mode: 'closed' });
    const dialog = document.createElement('dialog'); dialog.append(sheet); root.append(dialog); dialog.showModal()`,
  ],
  [
    'opens a popover whose events it keeps from everybody',
    `for (const name of ['beforetoggle', 'toggle']) addEventListener(name, (event) => event.stopImmediatePropagation(), true);
    sheet.popover = 'manual'; sheet.showPopover()`,
  ],
  ['fills the screen', `sheet.requestFullscreen()`],
  ['takes ours out of the page', `document.documentElement.lastElementChild.remove()`],
  [
    'takes ours out in each frame',
    `const again = () => { document.documentElement.lastElementChild.remove(); requestAnimationFrame(again) }; again()`,
  ],
  [
    'moves ours to where nothing is seen',
    `sheet.style.display = 'none'; sheet.append(document.documentElement.lastElementChild)`,
  ],
  [
    'hides ours by its style',
    `document.documentElement.lastElementChild.style.cssText = 'display:none!important;visibility:hidden!important;opacity:0!important'`,
  ],
  [
    'hides ours by a style sheet',
    `const style = document.createElement('style'); style.textContent = 'html > div:last-child, dialog, ::backdrop { display: none !important; opacity: 0 !important }'; document.head.append(style)`,
  ],
  [
    'makes everything small',
    `document.documentElement.style.cssText = 'zoom:.01;transform:scale(.01);opacity:.01'`,
  ],
  [
    'gives itself another root element',
    `const html = document.documentElement.cloneNode(true); document.replaceChild(html, document.documentElement)`,
  ],
];

describe('a page that is covered as a whole and wants to be seen', () => {
  let site: TestSite;
  let extension: LaunchedExtension;
  let page: Page;

  beforeAll(async () => {
    site = await openTestSite();
    site.page(
      '/',
      `<!doctype html><html style="background:#f0f"><body>words of the page
      <div id="sheet" style="inline-size:600px;block-size:500px;background:#f0f;border:0">a sheet of the page</div>
      <script>globalThis.attack = (script) => new Function('sheet', script)(document.getElementById('sheet'))</script>`,
    );
    extension = await openWithExtension();
    page = await extension.context.newPage();
  });

  afterAll(async () => {
    await extension?.close();
    await site?.close();
  });

  beforeEach(async () => {
    const own = await openOwnPage(extension, 'src/ui/options/options.html');
    const rule = { site: parseSite('gallery.test') ?? expect.fail('no site'), rule: 'cover-all' } as const;
    await askFromOwnPage(own, { name: 'settings/change', change: { kind: 'set-site-rule', rule } });
    await own.close();
    await page.goto(site.at('gallery.test', '/'));
    await expect.poll(isSeen).toBe(false);
  });

  const isSeen = async () => shareOfColour(await page.screenshot(), paper) > seenShare;
  const names = async () => (await findButtons(page)).map(({ name }) => name);

  test.each(attacks)('%s, and is not seen for more than a frame', async (_, script) => {
    const recorder = await recordFrames(page);
    await page.evaluate(
      (code) => (globalThis as unknown as { attack: (code: string) => void }).attack(code),
      script,
    );
    // By the page's own clock: that many frames of it are looked at.
    await page.evaluate(async () => {
      for (let frame = 0; frame < 40; frame += 1) await new Promise((next) => requestAnimationFrame(next));
    });
    const frames = await recorder.stop();
    const seen = frames.filter((frame) => shareOfColour(frame, paper) > seenShare);
    expect(seen.length).toBeLessThanOrEqual(1);
    expect(await isSeen()).toBe(false);
  });

  test.each(attacks.slice(0, 5))('%s, and ours can be used all the same', async (_, script) => {
    await page.evaluate(
      (code) => (globalThis as unknown as { attack: (code: string) => void }).attack(code),
      script,
    );
    await pressButton(page, 'Leave');
    await expect.poll(() => page.url()).not.toContain('gallery.test');
  });

  test('is not shown by Escape, however often', async () => {
    for (let press = 0; press < 4; press += 1) await page.keyboard.press('Escape');
    expect(await isSeen()).toBe(false);
    await page.evaluate(() => addEventListener('keydown', (event) => event.stopImmediatePropagation(), true));
    for (let press = 0; press < 4; press += 1) await page.keyboard.press('Escape');
    await expect.poll(isSeen).toBe(false);
    expect(await names()).toContain('Leave');
  });

  test('learns of no key and no click that is meant for ours', async () => {
    await page.evaluate(() => {
      document.title = '';
      for (const name of ['keydown', 'click'])
        document.addEventListener(name, () => {
          document.title += name;
        });
    });
    await page.keyboard.press('a');
    await page.mouse.click(5, 5);
    expect(await page.title()).toBe('');
  });
});
