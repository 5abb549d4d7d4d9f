import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { LaunchedExtension } from '../../scripts/start/launch-with-extension.ts';
import type { Reply } from '../../src/contract/messages.ts';
import type { SettingsChange } from '../../src/core/settings/change-settings.ts';
import type { HostList } from '../../src/core/settings/host-list.ts';
import { siteOf } from '../unit/samples.ts';
import { axeViolations } from './harness/axe-violations.ts';
import { openWithExtension } from './harness/open-browser.ts';
import { askFromContentScript, askFromOwnPage, openOwnPage, openPopupFor } from './harness/own-pages.ts';
import { showsPattern } from './harness/picture-boxes.ts';
import { safeImage, safeSight } from './harness/test-images.ts';
import { openTestSite, type TestSite } from './harness/test-site.ts';
import { becomesVisible } from './harness/visit.ts';
import { waitForVerdicts } from './harness/wait-for-verdicts.ts';

const pin = '284617';

describe('a list of websites', () => {
  let site: TestSite;
  let extension: LaunchedExtension;
  let options: Page;
  let page: Page;

  beforeAll(async () => {
    site = await openTestSite();
    site.page('/', `<!doctype html><body>${safeImage}`);
    site.page(
      '/hub',
      `<!doctype html><body style="margin:0"><iframe src="${site.at('space.test', '/')}"
      style="position:absolute;inset:0;width:600px;height:600px;border:0"></iframe>`,
    );
    extension = await openWithExtension();
  });

  afterAll(async () => {
    await extension?.close();
    await site?.close();
  });

  beforeEach(async () => {
    page = await extension.context.newPage();
    await open('gallery.test');
    options = await openOwnPage(extension, 'src/ui/options/options.html#sites');
    await options.getByRole('heading', { name: 'Lists of websites' }).waitFor();
  });

  afterEach(async () => {
    await askFromOwnPage(options, { name: 'lock/unlock', secret: pin });
    await askFromOwnPage(options, { name: 'lock/remove' });
    for (const { listId } of await lists()) await ask({ kind: 'remove-host-list', listId });
    await extension.serviceWorker.evaluate(() => chrome.storage.local.clear());
    await options.close();
    await page.close();
  });

  const ask = async (change: SettingsChange) => {
    const reply = await askFromOwnPage(options, { name: 'settings/change', change });
    return (reply as Reply<'settings/change'>).kind; // our own background answers by the table of messages
  };
  const lists = () =>
    extension.serviceWorker.evaluate(async () => {
      const all = await chrome.storage.local.get<{ settings?: { values: { hostLists?: HostList[] } } }>();
      return all.settings?.values.hostLists ?? [];
    });
  const give = (lines: string, name = 'family.txt') =>
    options
      .getByLabel('Add a list of websites')
      .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(lines) });
  const showsSafe = async () => {
    await page.bringToFront();
    return showsPattern(await page.screenshot(), safeSight.name, safeSight.box);
  };
  const seesSafe = async () => {
    await page.bringToFront();
    return becomesVisible(page, safeSight);
  };

  async function open(host: string, path = '/'): Promise<void> {
    await page.goto(site.at(host, path));
    await waitForVerdicts(extension.serviceWorker, page, { count: 1 });
  }

  test('covers an open page at once and says which list it is, until it is removed', async () => {
    expect(await seesSafe()).toBe(true);
    await give('0.0.0.0 gallery.test\n');
    await options.getByText('Websites: 1, lines left out: 0').waitFor();
    await expect.poll(showsSafe).toBe(false);
    await expect
      .poll(() => textsOf(page))
      .toMatch(/The list “\u2068family\.txt\u2069” covers this website as a whole\./);
    const popup = await openPopupFor(extension, page);
    await popup
      .getByText('This website is on the list “\u2068family.txt\u2069”: Cover every picture.')
      .waitFor();
    await popup.getByText('A list of websites covers this one as a whole.').first().waitFor();
    await popup.close();
    await options.getByRole('button', { name: 'Remove family.txt' }).click();
    await options.getByText('Websites: 1').waitFor({ state: 'detached' });
    expect(await seesSafe()).toBe(true);
  });

  test.each([
    ['a line of its own', 'gallery.test', 'www.gallery.test', true],
    ['uBlock Origin', '||gallery.test^', 'deep.below.gallery.test', true],
    ['uBlacklist', '*://*.gallery.test/*', 'gallery.test', true],
    ['its own letters', 'bücher.test', 'xn--bcher-kva.test', true],
    ['another one that looks like it', '||gallery.test^', 'evilgallery.test', false],
    ['an exception', '||gallery.test^\n@@||fine.gallery.test^', 'fine.gallery.test', false],
  ])('names websites by %s: %j is for %s: %s', async (...row) => {
    const [, lines, host, isMeant] = row;
    await give(lines);
    await options.getByText('Websites: 1, lines left out: 0').waitFor();
    await open(host);
    if (isMeant) expect(await showsSafe()).toBe(false);
    else expect(await seesSafe()).toBe(true);
  });

  test('holds in a frame of a listed website, and in the pages of one', async () => {
    await open('hub.test', '/hub');
    expect(await seesSafe()).toBe(true);
    await give('space.test');
    await expect.poll(showsSafe).toBe(false);
    await give('hub.test');
    await options.getByText('Websites: 1, lines left out: 0').waitFor();
    await open('hub.test', '/hub');
    expect(await showsSafe()).toBe(false);
  });

  test('gives way to a person’s own rule, and holds again without it', async () => {
    await give('gallery.test');
    await expect.poll(showsSafe).toBe(false);
    const popup = await openPopupFor(extension, page);
    const choice = popup.getByLabel('Sensitivity on gallery.test');
    const here = popup.getByText('This website is on the list');
    await here.waitFor();
    await choice.selectOption('Careful');
    await here.waitFor({ state: 'detached' });
    expect(await seesSafe()).toBe(true);
    await choice.selectOption('Like everywhere');
    await expect.poll(showsSafe).toBe(false);
    await popup.close();
  });

  test('can be a stricter step instead, and be changed where it stands', async () => {
    await options.getByLabel('What is to hold on the websites of the next list').selectOption('Strict');
    await give('gallery.test');
    await options.getByText('Websites: 1, lines left out: 0').waitFor();
    expect(await seesSafe()).toBe(true);
    await options.getByLabel('On the websites of family.txt').selectOption('Cover every picture');
    await expect.poll(showsSafe).toBe(false);
    await options.getByLabel('On the websites of family.txt').selectOption('Careful');
    expect(await seesSafe()).toBe(true);
  });

  test('is read whole or not at all, and its lines that were left out are told as text', async () => {
    await give(
      `gallery.test\n<b id="forged">x</b>\nonly/a/part\n${'##.promo\n'.repeat(150)}\0\u202egallery\n`,
    );
    await options.getByText('Websites: 1, lines left out: 153').waitFor();
    await options.getByText('Lines that were left out: 153').click();
    const told = (await options.locator('.imported-lists details li').allInnerTexts()).join('\n');
    expect(told).toContain('Line 2');
    expect(told).toContain('<b id="forged">x</b>');
    expect(await options.locator('.imported-lists details li').count()).toBe(101);
    expect(await options.locator('#forged').count()).toBe(0);
    const before = await lists();
    const refusals = [
      ['a.test\n'.repeat(1_600_000), 'This file is larger than 10 MB.'],
      ['a.test\n'.repeat(1_000_001), 'This file has more than a million lines.'],
      ['x'.repeat(10_000_000), 'There is no website in this file that could be used.'],
      ['<!doctype html><p>Not found', 'There is no website in this file that could be used.'],
    ] as const;
    for (const [lines, words] of refusals) {
      await give(lines, 'other.txt');
      await options.getByRole('alert').filter({ hasText: words }).waitFor();
    }
    expect(await lists()).toEqual(before);
  });

  test('has hundreds of thousands of websites, and each is known', async () => {
    const hosts = Array.from({ length: 300_000 }, (_, place) => `0.0.0.0 s${place}.example`);
    await give([...hosts.slice(0, 1000), '0.0.0.0 gallery.test', ...hosts.slice(1000)].join('\n'));
    await options.getByText('Websites: 300,001, lines left out: 0').waitFor();
    await expect.poll(showsSafe).toBe(false);
    await open('other.test');
    expect(await seesSafe()).toBe(true);
    for (const [host, count] of [
      ['s299999.example', 1],
      ['s0.example', 1],
      ['s300000.example', 0],
    ] as const) {
      const found = await askFromOwnPage(options, { name: 'hosts/find', host });
      expect((found as Reply<'hosts/find'>).listed).toHaveLength(count); // by the same table
    }
  });

  test('whose websites are lost holds everywhere, and that is said', async () => {
    await give('other.test');
    await options.getByText('Websites: 1, lines left out: 0').waitFor();
    await options.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const deletion = indexedDB.deleteDatabase('host-lists');
          deletion.onsuccess = () => resolve();
          deletion.onerror = () => reject(deletion.error);
        }),
    );
    await options.reload();
    await options.getByText('The list family.txt can no longer be read').waitFor();
    // What was read before stays known to the background: another list makes it look anew.
    const [list] = await lists();
    const listId = '1795730400000-0123456789abcdef';
    if (list) await ask({ kind: 'add-host-list', list: { ...list, listId, name: 'lost.txt' } });
    await expect.poll(showsSafe).toBe(false);
    await options.getByRole('button', { name: 'Remove lost.txt' }).click();
    expect(await seesSafe()).toBe(true);
  });

  test('under a family lock comes freely, and does not go, nor become looser, by any way', async () => {
    await give('gallery.test');
    await expect.poll(showsSafe).toBe(false);
    await options.bringToFront();
    await askFromOwnPage(options, { name: 'lock/set', secret: pin });
    await options.getByText('Family lock is on').waitFor();
    const refused = options.getByText('covering less needs an unlock first');
    await options.getByRole('button', { name: 'Remove family.txt' }).click();
    await refused.waitFor();
    await options.getByLabel('On the websites of family.txt').selectOption('Careful');
    await refused.waitFor();
    await give('nothing.test');
    await refused.waitFor();
    await give('more.test', 'more.txt');
    await options.getByText('more.txt', { exact: true }).waitFor();
    const [list] = await lists();
    if (!list) throw new Error('the list is gone');
    const { listId } = list;
    const loosening: SettingsChange[] = [
      { kind: 'remove-host-list', listId },
      { kind: 'set-host-list-rule', listId, rule: 'strict' },
      { kind: 'several', changes: [{ kind: 'enable' }, { kind: 'remove-host-list', listId }] },
      { kind: 'set-site-rule', rule: { site: siteOf('gallery.test'), rule: 'strict' } },
    ];
    for (const change of loosening) expect(await ask(change)).toBe('locked');
    for (const change of [...loosening, { kind: 'add-host-list', list } as const]) {
      expect(await askFromContentScript(extension, page, { name: 'settings/change', change })).toMatch(
        /a page's frame may not ask for/,
      );
    }
    const popup = await openPopupFor(extension, page);
    await popup.getByLabel('Sensitivity on gallery.test').selectOption('Strict');
    await popup.getByText('covering less needs an unlock first').waitFor();
    await popup.close();
    expect(await showsSafe()).toBe(false);
    expect((await lists()).map(({ name, rule }) => [name, rule])).toEqual([
      ['family.txt', 'cover-all'],
      ['more.txt', 'cover-all'],
    ]);
    // What a content script finds in its databases is the page's own.
    const databases = await extension.serviceWorker.evaluate(async (url) => {
      const [tab] = await chrome.tabs.query({ url });
      const [injection] = await chrome.scripting.executeScript({
        target: { tabId: tab?.id ?? 0 },
        func: async () => (await indexedDB.databases()).map(({ name }) => name),
      });
      return injection?.result;
    }, page.url());
    expect(databases).toEqual([]);
  });

  test.each(['light', 'dark'] as const)('is shown without a barrier, %s', async (colorScheme) => {
    await options.emulateMedia({ colorScheme });
    await give('gallery.test\n<i>\n', 'a-list-with-a-very-long-name-that-has-to-break-somewhere.txt');
    await options.getByText('Lines that were left out: 1').click();
    expect(await axeViolations(options)).toEqual([]);
    await options.setViewportSize({ width: 320, height: 700 });
    expect(await axeViolations(options)).toEqual([]);
    const widths = await options.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    expect(widths[0]).toBeLessThanOrEqual(widths[1] ?? 0);
  });
});

/** All words of a page as a screen reader finds them, ours in closed shadow roots included. */
async function textsOf(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  return nodes.map(({ name }) => String(name?.value ?? '')).join('\n');
}
