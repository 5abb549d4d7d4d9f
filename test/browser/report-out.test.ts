import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import Ajv from 'ajv';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { checkReports } from '../../scripts/eval/check-reports.ts';
import { buildReportSchema } from '../../scripts/report-schema/build-report-schema.ts';
import type { LaunchedExtension } from '../../scripts/start/launch-with-extension.ts';
import { axeViolations } from './harness/axe-violations.ts';
import { openWithExtension } from './harness/open-browser.ts';
import { openOwnPage, openPopupFor } from './harness/own-pages.ts';
import { safeImage, unsafeStyle } from './harness/test-images.ts';
import { openTestSite, patternPng, type TestSite } from './harness/test-site.ts';
import { pressButton } from './harness/veil-buttons.ts';
import { waitForVerdicts } from './harness/wait-for-verdicts.ts';

const isValid = new Ajv({ allErrors: true }).compile(buildReportSchema());

describe('what leaves the device by a person’s own hand', () => {
  let site: TestSite;
  let extension: LaunchedExtension;
  let page: Page;
  const requests: string[] = [];

  beforeAll(async () => {
    site = await openTestSite();
    site.page(
      '/',
      `<!doctype html><title>x</title><img src="/porn_2.png" style="${unsafeStyle}">${safeImage}`,
    );
    extension = await openWithExtension();
    extension.context.on('request', (request) => requests.push(request.url()));
    await extension.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  });

  afterAll(async () => {
    await extension?.close();
    await site?.close();
  });

  beforeEach(async () => {
    page = await extension.context.newPage();
    await page.goto(site.at('a.test', '/'));
    await waitForVerdicts(extension.serviceWorker, page, { count: 2 });
  });

  afterEach(async () => {
    const own = await openOwnPage(extension, 'src/ui/report/report.html');
    await own.evaluate(async () => {
      await chrome.storage.local.clear();
      await chrome.storage.session.clear();
      localStorage.clear();
      for (const name of ['reports', 'notices']) {
        await new Promise((done) => {
          indexedDB.deleteDatabase(name).onsuccess = done;
        });
      }
    });
    for (const other of extension.context.pages().slice(1)) await other.close();
  });

  /** Does what opens a page. */
  async function opened(act: () => Promise<void>): Promise<Page> {
    const opening = extension.context.waitForEvent('page');
    await act();
    const made = await opening;
    await made.getByRole('heading', { level: 1 }).waitFor();
    return made;
  }

  /** Two presses on the veil, and one for the report. */
  async function keepReport(ticked: readonly string[] = []): Promise<Page> {
    const report = await opened(async () => {
      await pressButton(page, 'More choices');
      await pressButton(page, 'Should not be covered');
    });
    for (const label of ticked) await report.getByLabel(label).check();
    if (ticked.includes('The picture itself')) await report.getByText('Read: image/png').waitFor();
    await report.getByRole('button', { name: 'Keep this report' }).click();
    await report.getByText('The report is kept on this device.').waitFor();
    return report;
  }

  async function saved(
    list: Page,
    button: string,
  ): Promise<{ readonly name: string; readonly bytes: Buffer }> {
    const downloading = list.waitForEvent('download');
    await list.getByRole('button', { name: button }).click();
    const download = await downloading;
    return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
  }

  test('is one file of reports, valid by its schema, from click to disk', async () => {
    await keepReport();
    const list = await openOwnPage(extension, 'src/ui/report/report.html');
    const { name, bytes } = await saved(list, 'Save as a file: 1');
    expect(name).toMatch(/^safer-spaces-reports-\d{4}-\d\d-\d\d-\d{4}\.json$/);
    const file = JSON.parse(bytes.toString('utf8'));
    isValid(file);
    expect(isValid.errors).toBeNull();
    expect(file.reports).toMatchObject([{ claim: 'harmless', cover: 'veiled' }]);
    expect(bytes.toString('utf8')).not.toMatch(/a\.test/);
    expect(await list.getByRole('button', { name: 'Save with pictures' }).count()).toBe(0);
  });

  test('is a zip with the pictures that were ticked, which today’s model judges again', async () => {
    await keepReport(['The addresses of the page and of the picture', 'The picture itself']);
    const list = await openOwnPage(extension, 'src/ui/report/report.html');
    const { name, bytes } = await saved(list, 'Save with pictures');
    expect(name).toMatch(/\.zip$/);
    const files = unzipSync(new Uint8Array(bytes));
    const [picture = '', ...others] = Object.keys(files).filter((file) => file !== 'reports.json');
    expect(others).toEqual([]);
    expect(picture).toMatch(/^pictures\/harmless-[0-9a-f]{64}\.png$/);
    expect(Buffer.from(files[picture] ?? []).equals(patternPng('porn_2'))).toBe(true);
    const folder = mkdtempSync(join(tmpdir(), 'safer-spaces-reports-'));
    try {
      for (const [path, content] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), content);
      }
      const [checked] = await checkReports(join(folder, 'reports.json'));
      // The pattern is harmless, and the model still says otherwise.
      expect(checked).toMatchObject({ judgedBy: 'picture', isRight: false });
      writeFileSync(join(folder, picture), patternPng('neutral_1'));
      const [mended] = await checkReports(join(folder, 'reports.json'));
      expect(mended).toMatchObject({ judgedBy: 'picture', isRight: true });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test('is a text, or an issue that the tester sends themselves', async () => {
    const report = await keepReport();
    await report.getByRole('button', { name: 'Copy as text' }).click();
    await report.getByText('Copied').waitFor();
    const text = await report.evaluate(() => navigator.clipboard.readText());
    expect(text).toContain('- Said: should not be covered');
    await report.getByText('GitHub issue').click();
    const link = report.getByRole('link', { name: 'Open a filled-in issue' });
    expect(await link.count()).toBe(0);
    await report.getByLabel('Repository').fill('https://github.com/anna/filter');
    const url = new URL((await link.getAttribute('href')) ?? '');
    expect(url.pathname).toBe('/anna/filter/issues/new');
    expect(url.searchParams.get('body')).toBe(text);
    expect(await axeViolations(report)).toEqual([]);
  });

  test('is a notice to a site’s owner, with a note of when it was given', async () => {
    const popup = await openPopupFor(extension, page);
    const notice = await opened(() =>
      popup.getByRole('button', { name: 'Write to the owner of this site' }).click(),
    );
    const mail = notice.getByRole('link', { name: 'Write a filled-in mail' });
    expect(await mail.getAttribute('href')).toMatch(/^mailto:abuse@a\.test\?subject=/);
    await notice.getByLabel('Notice', { exact: true }).fill('Please look at this page.');
    expect(decodeURIComponent((await mail.getAttribute('href')) ?? '')).toContain(
      'Please look at this page.',
    );
    for (const width of [900, 320]) {
      await notice.setViewportSize({ width, height: 700 });
      expect(await axeViolations(notice)).toEqual([]);
    }
    await notice.getByRole('button', { name: 'Copy the notice' }).click();
    await notice.getByText('Copied').waitFor();
    const copied = await notice.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/^Notice: this site showed.+Please look at this page\.$/s);
    await notice.getByRole('link', { name: 'Reports of wrong verdicts' }).click();
    await notice.getByText('a.test copied as text').waitFor();
    await notice.getByRole('button', { name: 'Remove from this list' }).click();
    await expect.poll(() => notice.getByText('Notices that you gave').count()).toBe(0);
  });

  test('is a filled-in discussion where the page is a Space', async () => {
    const own = await openOwnPage(extension, 'src/ui/report/report.html');
    await own.evaluate(() =>
      chrome.storage.session.set({
        'notice-subject': { pageUrl: 'https://anna-flux-demo.hf.space/', seenAtMs: 1_800_000_000_000 },
      }),
    );
    const notice = await openOwnPage(extension, 'src/ui/report/report.html?notice');
    const link = notice.getByRole('link', { name: 'Open a filled-in discussion' });
    expect(await link.getAttribute('href')).toMatch(
      /^https:\/\/huggingface\.co\/spaces\/anna\/flux-demo\/discussions\/new\?title=Notice/,
    );
    await notice.getByLabel('Which part of the address is the owner?').selectOption('anna-flux/demo');
    expect(await link.getAttribute('href')).toMatch(/\/spaces\/anna-flux\/demo\/discussions/);
    await own.evaluate(() => chrome.storage.session.clear());
    await notice.reload();
    await notice.getByText('There is no page to write about.').waitFor();
  });

  test('is nothing else: all of this asked nobody but the page’s own site', () => {
    const others = requests.filter((url) => !/^(chrome-extension|blob|data):/.test(url));
    expect(others.length).toBeGreaterThan(0);
    expect(others.filter((url) => new URL(url).hostname !== 'a.test')).toEqual([]);
  });
});
