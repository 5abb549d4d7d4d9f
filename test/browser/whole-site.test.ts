import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { LaunchedExtension } from '../../scripts/start/launch-with-extension.ts';
import type { SettingsChange } from '../../src/core/settings/change-settings.ts';
import { parseSite } from '../../src/core/settings/site.ts';
import { openWithExtension } from './harness/open-browser.ts';
import { askFromContentScript, askFromOwnPage, openOwnPage } from './harness/own-pages.ts';
import { showsPattern, unsafeBox } from './harness/picture-boxes.ts';
import { readAccessible } from './harness/read-accessible.ts';
import { type Colour, shareOfColour } from './harness/share-of-colour.ts';
import { silentWav } from './harness/silent-wav.ts';
import { safeImage, safeSight, unsafeStyle } from './harness/test-images.ts';
import { answerRanges, openTestSite, type TestSite } from './harness/test-site.ts';
import { findButtons, pressButton } from './harness/veil-buttons.ts';
import { becomesVisible } from './harness/visit.ts';
import { waitForVerdicts } from './harness/wait-for-verdicts.ts';

const pin = '284617';
const paper: Colour = [255, 0, 255];
const readOn = 'Read on with every picture covered';
const removeRule = 'Remove the rule and show this website';
const judge = 'In this tab, check its pictures one by one';

describe('a website that is covered as a whole', () => {
  let site: TestSite;
  let extension: LaunchedExtension;
  let page: Page;
  let own: Page;

  beforeAll(async () => {
    site = await openTestSite();
    const look = '<style>html { background: #f0f }</style>';
    const rating = '<meta name="rating" content="adult">';
    const pictures = `<p>words of the page</p><button>a button of the page</button>
      <img src="/porn_2.png" style="${unsafeStyle}">${safeImage}`;
    const frame = (width: number, height: number) =>
      `<iframe src="${site.at('space.test', '/')}" style="width:${width}px;height:${height}px;border:0"></iframe>`;
    site.page('/', `<!doctype html>${look}<body>${pictures}`);
    site.page('/other', `<!doctype html>${look}<body>${pictures}`);
    site.page('/labelled', `<!doctype html>${rating}${look}<body>${pictures}`);
    site.page('/hub', `<!doctype html><body style="margin:0"><p>words of the hub</p>${frame(700, 450)}`);
    site.page('/small', `<!doctype html><body style="margin:0"><p>words of the hub</p>${frame(300, 100)}`);
    site.page('/elsewhere', '<!doctype html><body>another website');
    site.route('/sound.wav', answerRanges('audio/wav', silentWav(20)));
    site.page(
      '/loud',
      `<!doctype html>${look}<body><audio src="/sound.wav" loop></audio><script>
        const audio = document.querySelector('audio');
        globalThis.plays = 0;
        audio.onplay = () => { globalThis.plays += 1 };
        audio.onpause = () => globalThis.plays < 10 && audio.play();
      </script>`,
    );
    extension = await openWithExtension({ withoutArgs: ['--disable-back-forward-cache'] });
  });

  afterAll(async () => {
    await extension?.close();
    await site?.close();
  });

  beforeEach(async () => {
    own = await openOwnPage(extension, 'src/ui/options/options.html');
    page = await extension.context.newPage();
  });

  afterEach(async () => {
    await askFromOwnPage(own, { name: 'lock/unlock', secret: pin });
    await askFromOwnPage(own, { name: 'lock/remove' });
    await extension.serviceWorker.evaluate(() => chrome.storage.local.clear());
    await extension.serviceWorker.evaluate(() => chrome.storage.session.clear());
    await own.close();
    await page.close();
  });

  const change = (asked: SettingsChange) => askFromOwnPage(own, { name: 'settings/change', change: asked });
  const siteOf = (host: string) => parseSite(host) ?? expect.fail(`${host} is no site`);
  const cover = (host: string) =>
    change({ kind: 'set-site-rule', rule: { site: siteOf(host), rule: 'cover-all' } });
  const coverLabelled = () => change({ kind: 'set-labelled-pages', labelledPages: 'cover-all' });
  const paperShare = async (shown = page) => shareOfColour(await shown.screenshot(), paper);
  const buttons = async () => (await findButtons(page)).map(({ name }) => name);
  const showsSafe = async () => showsPattern(await page.screenshot(), safeSight.name, safeSight.box);
  const standsBefore = () => expect.poll(paperShare).toBe(0);
  const isOpen = () => expect.poll(paperShare).toBeGreaterThan(0.1);

  test('is behind a page of ours that says why, and nothing of the page is there for anybody', async () => {
    await page.goto(site.at('gallery.test', '/'));
    await isOpen();
    await cover('gallery.test');
    await standsBefore();
    expect(await readAccessible(page)).toEqual(
      expect.arrayContaining([
        'dialog: This website is covered [modal]',
        'heading: This website is covered [focused]',
        'StaticText: gallery.test',
        'StaticText: A rule in the settings of Safer Spaces covers this website as a whole.',
      ]),
    );
    expect(await buttons()).toEqual(['What does that mean?', 'Leave', readOn, removeRule]);
    await page.reload();
    await standsBefore();
    expect(await buttons()).toContain(readOn);
  });

  test('is read on with every picture covered, in this tab and in no other', async () => {
    await cover('gallery.test');
    await page.goto(site.at('gallery.test', '/'));
    await standsBefore();
    await pressButton(page, readOn);
    await isOpen();
    await waitForVerdicts(extension.serviceWorker, page, { count: 2 });
    expect((await buttons()).filter((name) => name === 'Show')).toHaveLength(2);
    expect(await showsSafe()).toBe(false);
    await page.goto(site.at('gallery.test', '/other'));
    await isOpen();
    expect(await showsSafe()).toBe(false);
    const another = await extension.context.newPage();
    await another.goto(site.at('gallery.test', '/'));
    await expect.poll(() => paperShare(another)).toBe(0);
    await another.close();
  });

  test('is shown without its rule, from the page of ours or from the settings', async () => {
    await cover('gallery.test');
    await page.goto(site.at('www.gallery.test', '/'));
    await standsBefore();
    await pressButton(page, removeRule);
    expect(await becomesVisible(page, safeSight)).toBe(true);
    expect(showsPattern(await page.screenshot(), 'porn_2', unsafeBox)).toBe(false);
    await cover('gallery.test');
    await standsBefore();
    await change({ kind: 'remove-site-rule', site: siteOf('gallery.test') });
    expect(await becomesVisible(page, safeSight)).toBe(true);
  });

  test('under a family lock can be read on, and shown once a grown-up has unlocked it', async () => {
    await cover('gallery.test');
    await askFromOwnPage(own, { name: 'lock/set', secret: pin });
    await page.goto(site.at('gallery.test', '/'));
    await standsBefore();
    expect(await buttons()).toEqual(['What does that mean?', 'Leave', readOn, 'Unlock in the settings']);
    const rule = { kind: 'remove-site-rule', site: siteOf('gallery.test') } as const;
    const refused = await askFromContentScript(extension, page, { name: 'settings/change', change: rule });
    expect(refused).toMatchObject({ kind: 'locked' });
    const opened = extension.context.waitForEvent('page');
    await pressButton(page, 'Unlock in the settings');
    const family = await opened;
    await family.getByRole('heading', { name: 'Family' }).first().waitFor();
    await family.close();
    await askFromOwnPage(own, { name: 'lock/unlock', secret: pin });
    await page.bringToFront();
    await expect.poll(buttons).toContain(removeRule);
    await pressButton(page, removeRule);
    expect(await becomesVisible(page, safeSight)).toBe(true);
  });

  test('because its pages are for adults, is judged picture by picture in one tab until a lock holds', async () => {
    await coverLabelled();
    await page.goto(site.at('gallery.test', '/labelled'));
    await standsBefore();
    expect(await readAccessible(page)).toContain(
      'StaticText: This page says of itself that it is for adults.',
    );
    await pressButton(page, judge);
    expect(await becomesVisible(page, safeSight)).toBe(true);
    expect(showsPattern(await page.screenshot(), 'porn_2', unsafeBox)).toBe(false);
    await page.reload();
    expect(await becomesVisible(page, safeSight)).toBe(true);
    await askFromOwnPage(own, { name: 'lock/set', secret: pin });
    await standsBefore();
    expect(await buttons()).not.toContain(judge);
    const refused = await askFromContentScript(extension, page, {
      name: 'frame/passage',
      host: 'gallery.test',
      passage: 'judged',
    });
    expect(refused).toEqual({ kind: 'locked' });
    await page.reload();
    await standsBefore();
  });

  test('inside another one stands behind a page of ours in its frame, where that has room', async () => {
    await cover('space.test');
    await page.goto(site.at('hub.test', '/hub'));
    const space = page.frame({ url: /space/ }) ?? expect.fail('no frame');
    const inside = async () => (await findButtons(page, space)).map(({ name }) => name);
    await expect.poll(inside).toEqual(['What does that mean?', 'Leave', readOn, removeRule]);
    expect(await paperShare()).toBe(0);
    expect(await readAccessible(page)).toContain('StaticText: words of the hub');
    await pressButton(page, readOn, space);
    await isOpen();
    expect(await inside()).toContain('a button of the page');
    await page.goto(site.at('hub.test', '/small'));
    await expect.poll(paperShare).toBeGreaterThan(0.004);
  });

  test('too small for a page of ours gets one once it has grown, and is empty after it was left', async () => {
    await cover('space.test');
    await page.goto(site.at('hub.test', '/small'));
    await expect.poll(paperShare).toBeGreaterThan(0.004);
    await page.evaluate(() =>
      document.querySelector('iframe')?.setAttribute('style', 'width:700px;height:450px'),
    );
    await standsBefore();
    const space = page.frames()[1];
    await pressButton(page, 'Leave', space);
    await expect.poll(() => space?.url()).toBe('data:text/html,');
    expect(await paperShare()).toBe(0);
  });

  test('is left: back, or to an empty tab where nothing was before', async () => {
    await cover('gallery.test');
    await page.goto(site.at('hub.test', '/elsewhere'));
    await page.goto(site.at('gallery.test', '/'));
    await standsBefore();
    await pressButton(page, 'Leave');
    await expect.poll(() => page.url()).toContain('/elsewhere');
    const popup = extension.context.waitForEvent('page');
    await page.evaluate((url) => void open(url, '_blank', 'noopener'), site.at('gallery.test', '/'));
    const first = await popup;
    await expect.poll(() => paperShare(first)).toBe(0);
    const closed = first.waitForEvent('close');
    await pressButton(first, 'Leave');
    await closed;
  });

  test('is paused, and without a sound where it plays on all the same', async () => {
    await page.goto(site.at('gallery.test', '/loud'));
    const player = () =>
      page.evaluate(() => {
        const audio = document.querySelector('audio');
        return { isPaused: audio?.paused, isMuted: audio?.muted };
      });
    await page.evaluate(() => document.querySelector('audio')?.play());
    await isOpen();
    expect(await player()).toEqual({ isPaused: false, isMuted: false });
    await cover('gallery.test');
    await standsBefore();
    await expect.poll(player).toEqual({ isPaused: false, isMuted: true });
    expect(await page.evaluate('plays')).toBe(4);
  });

  test('that the browser kept while it was left knows what was chosen meanwhile', async () => {
    await cover('gallery.test');
    site.page(
      '/kept',
      '<!doctype html><style>html { background: #f0f }</style><script>addEventListener("pageshow", ({ persisted }) => { globalThis.wasKept = persisted })</script>',
    );
    await page.goto(site.at('gallery.test', '/kept'));
    await standsBefore();
    await page.goto(site.at('gallery.test', '/other'));
    await pressButton(page, readOn);
    await isOpen();
    await page.goBack({ waitUntil: 'commit' });
    await isOpen();
    expect(await page.evaluate('wasKept'), 'it came from the cache').toBe(true);
  });
});
