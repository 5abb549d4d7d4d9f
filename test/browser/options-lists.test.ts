import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { LaunchedExtension } from '../../scripts/start/launch-with-extension.ts';
import { openWithExtension } from './harness/open-browser.ts';
import { originPictures } from './harness/origin-pictures.ts';
import { askFromOwnPage, openOwnPage } from './harness/own-pages.ts';
import { openTestSite, type TestSite } from './harness/test-site.ts';
import { findButtons } from './harness/veil-buttons.ts';
import { waitForVerdicts } from './harness/wait-for-verdicts.ts';

const pin = '284617';

describe('what a person adds on the options page', () => {
  let extension: LaunchedExtension;
  let site: TestSite;
  let options: Page;

  beforeAll(async () => {
    site = await openTestSite();
    const { plain } = await originPictures();
    if (plain === undefined) throw new Error('There is no picture without a sign.');
    site.route('/plain.png', (_, response) => {
      response.setHeader('content-type', 'image/png');
      response.end(plain);
    });
    site.page('/', '<!doctype html><title>x</title><img src="/plain.png" width="256" height="256" alt="">');
    extension = await openWithExtension();
  });

  afterAll(async () => {
    await extension?.close();
    await site?.close();
  });

  beforeEach(async () => {
    options = await openOwnPage(extension, 'src/ui/options/options.html#words');
  });

  afterEach(async () => {
    await askFromOwnPage(options, { name: 'lock/unlock', secret: pin });
    await askFromOwnPage(options, { name: 'lock/remove' });
    await extension.serviceWorker.evaluate(() => chrome.storage.local.clear());
    await options.close();
  });

  const unsafe = () => options.getByRole('region', { name: 'Your own unsafe words' });
  const harmless = () => options.getByRole('region', { name: /harmless to you/ });
  const wordsIn = (list: ReturnType<typeof unsafe>) => list.locator('li bdi').allInnerTexts();
  const alerts = () => options.getByRole('alert').allInnerTexts();
  const showOrigin = () =>
    options.goto(`chrome-extension://${extension.extensionId}/src/ui/options/options.html#origin`);
  const giveSites = (lines: string, name = 'sites.txt') =>
    options
      .getByLabel('Add a list of AI sites')
      .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(lines) });

  async function addWords(list: ReturnType<typeof unsafe>, typed: string): Promise<void> {
    await list.getByLabel('Words to add').fill(typed);
    await list.getByRole('button', { name: 'Add', exact: true }).click();
  }

  test('are words, several at once and each once, and any of them is removed again', async () => {
    await addWords(unsafe(), 'Sunburn\nlong  shadows, sunburn');
    await expect.poll(() => wordsIn(unsafe())).toEqual(['Sunburn', 'long shadows']);
    await addWords(harmless(), 'beach');
    await expect.poll(() => wordsIn(harmless())).toEqual(['beach']);
    await unsafe().getByRole('button', { name: 'Remove Sunburn' }).click();
    await expect.poll(() => wordsIn(unsafe())).toEqual(['long shadows']);
    await options.reload();
    await expect.poll(() => wordsIn(unsafe())).toEqual(['long shadows']);
  });

  test('are no words that are empty or too long: nothing is added, and what was typed stays', async () => {
    for (const typed of ['', ' , ,\n', `tide, ${'x'.repeat(61)}`]) {
      await addWords(unsafe(), typed);
      await expect.poll(alerts).toHaveLength(1);
      expect((await alerts())[0]).toContain('Nothing was added');
      expect(await unsafe().getByLabel('Words to add').inputValue()).toBe(typed);
    }
    expect(await wordsIn(unsafe())).toEqual([]);
  });

  test('may under a lock be unsafe words, and no harmless ones', async () => {
    await askFromOwnPage(options, { name: 'lock/set', secret: pin });
    await options.getByText('Family lock is on').waitFor();
    await addWords(unsafe(), 'sunburn');
    await expect.poll(() => wordsIn(unsafe())).toEqual(['sunburn']);
    await addWords(harmless(), 'beach');
    await expect.poll(alerts).toContain('The family lock is on: covering less needs an unlock first.');
    expect(await wordsIn(harmless())).toEqual([]);
    await unsafe().getByRole('button', { name: 'Remove sunburn' }).click();
    await expect.poll(alerts).toContain('The family lock is on: covering less needs an unlock first.');
    // It is gone from sight until the refusal has come.
    await expect.poll(() => wordsIn(unsafe())).toEqual(['sunburn']);
  });

  test('is a list of AI sites: its lines that were left out are told, as text', async () => {
    await showOrigin();
    await giveSites('||ai.test^\n0.0.0.0 other.test\n<b id="forged">x</b>\n##.promo\n! a remark\n');
    await options.getByText('Websites: 2, lines left out: 2').waitFor();
    await options.getByText('Lines that were left out: 2').click();
    const told = await options.locator('.imported-lists details li').allInnerTexts();
    expect(told.join('\n')).toContain('<b id="forged">x</b>');
    expect(told.join('\n')).toContain('hides parts of pages');
    expect(await options.locator('#forged').count()).toBe(0);
    await options.getByRole('button', { name: 'Remove sites.txt' }).click();
    await options.getByText('Websites: 2').waitFor({ state: 'detached' });
  });

  test('is a list of AI sites that is read up to its 200,000th line, which is told', async () => {
    await showOrigin();
    await giveSites('||ai.test^\n'.repeat(200_001));
    await options.getByText('Only the first 200,000 lines of this file were read.').waitFor();
    await options.getByRole('button', { name: 'Remove sites.txt' }).click();
    await options.getByText('Websites: 1').waitFor({ state: 'detached' });
  });

  test('is no list that names no site, and no trust list that is none', async () => {
    await showOrigin();
    await giveSites('nothing to see here\n');
    await options.getByText('There is no website in this file that could be used.').waitFor();
    await options
      .getByLabel('Add a trust list')
      .setInputFiles({ name: 'list.pem', mimeType: 'text/plain', buffer: Buffer.from('<html>') });
    await options.getByText('There is no trust list in this file.').waitFor();
    expect(await options.locator('.imported-lists li').count()).toBe(0);
  });

  test('makes pictures of a listed site probably AI-made, until the list is removed', async () => {
    const badges = async () => {
      const page = await extension.context.newPage();
      await page.goto(site.at('a.test', '/'));
      await waitForVerdicts(extension.serviceWorker, page, { count: 1 });
      // With a badge on every picture there is one to wait for in either case.
      await expect.poll(() => findButtons(page)).not.toEqual([]);
      const names = (await findButtons(page)).map(({ name }) => name);
      await page.close();
      return names.join();
    };
    await askFromOwnPage(options, {
      name: 'settings/change',
      change: { kind: 'set-origin-badge', originBadge: 'all' },
    });
    expect(await badges()).toContain('No sign found');
    await showOrigin();
    await giveSites('||a.test^\n');
    await options.getByText('Websites: 1, lines left out: 0').waitFor();
    expect(await badges()).toContain('Probably AI-made');
    await options.getByRole('button', { name: 'Remove sites.txt' }).click();
    await options.getByText('Websites: 1').waitFor({ state: 'detached' });
    expect(await badges()).toContain('No sign found');
  });
});
