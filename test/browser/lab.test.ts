import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { encodePng } from '../../scripts/pictures/encode-png.ts';
import { paintScene } from '../../scripts/pictures/paint-scene.ts';
import type { LaunchedExtension } from '../../scripts/start/launch-with-extension.ts';
import { infotext } from '../fixtures/provenance/infotexts.ts';
import { pngWithTexts } from '../fixtures/provenance/png-file.ts';
import { renderPattern } from '../fixtures/render-pattern.ts';
import { axeViolations } from './harness/axe-violations.ts';
import { openWithExtension } from './harness/open-browser.ts';
import { openOwnPage } from './harness/own-pages.ts';
import { openRequestTrap, type RequestTrap } from './harness/request-trap.ts';

const unsafe = encodePng(renderPattern('porn_2', 256));
const safe = encodePng(paintScene('hot-air-balloons', 5, 256));
const signed = Buffer.from(pngWithTexts({ parameters: infotext }));
const broken = Buffer.from('no picture at all');

/** What Chromium asks for by itself after it has started; nothing here names it. */
const isOwnRequest = (request: string) =>
  /\.google(?:apis)?\.com:443$|^http:\/\/update\.googleapis\.com\//.test(request);

describe('the lab', () => {
  let trap: RequestTrap;
  let extension: LaunchedExtension;
  let folder: string;
  let page: Page;

  beforeAll(async () => {
    trap = await openRequestTrap();
    extension = await openWithExtension({ extraArgs: trap.args });
    folder = mkdtempSync(join(tmpdir(), 'safer-spaces-lab-'));
    write('set/nsfw/a.png', unsafe);
    write('set/safe/b.png', safe);
    write('set/safe/c.png', unsafe); // labelled wrongly on purpose: a false alarm
    write('set/ai/d.png', signed);
    write('set/broken.png', broken);
    write('set/notes.txt', Buffer.from('no picture'));
  });

  afterAll(async () => {
    await extension?.close();
    await trap?.close();
    rmSync(folder, { recursive: true });
  });

  beforeEach(async () => {
    page = await openOwnPage(extension, 'src/ui/lab/lab.html');
  });

  afterEach(() => page.close());

  function write(path: string, bytes: Uint8Array): string {
    const file = join(folder, path);
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, bytes);
    return file;
  }

  const give = (kind: 'folder' | 'files', paths: string | string[]) =>
    page
      .locator('.lab-choose input')
      .nth(kind === 'folder' ? 0 : 1)
      .setInputFiles(paths);
  const ended = (count: number) => page.getByText(`Judged: ${count} of ${count}`).waitFor();
  const rows = () =>
    page
      .locator('.lab-table tbody tr')
      .evaluateAll((all) => all.map((row) => [...row.children].slice(1, 3).map((cell) => cell.textContent)));
  const matrix = () => page.locator('.lab-matrix td').allInnerTexts();
  const figure = (name: string) =>
    page.locator('.lab-counts dl div', { hasText: name }).locator('dd').first().innerText();

  test('judges a folder as pages are judged, and holds it against the names of folders', async () => {
    await give('folder', join(folder, 'set'));
    await ended(5);
    await page.getByText('Other files, left out: 1.').waitFor();
    expect(await rows()).toEqual([
      ['set/ai/d.png', 'shown'],
      ['set/broken.png', 'could not be judged'],
      ['set/nsfw/a.png', 'blurred'],
      ['set/safe/b.png', 'shown'],
      ['set/safe/c.png', 'blurred'],
    ]);
    await expect.poll(matrix).toEqual(['', '1', '0', '1', '1']);
    expect(await figure('False alarms')).toBe('50%');
    await page.getByText('area under the curve 0.750').waitFor();
    await page.getByLabel('Rows').selectOption('Wrong');
    await expect.poll(rows).toEqual([['set/safe/c.png', 'blurred']]);
  });

  test('knows an AI picture by its words, and looks for those where asked', async () => {
    await give('folder', join(folder, 'set'));
    await ended(5);
    await page.getByLabel('What is looked for', { exact: true }).selectOption('AI-made');
    await expect.poll(matrix).toEqual(['', '1', '0', '0', '0']);
    await page.locator('.lab-table tr', { hasText: 'd.png' }).getByText('AI-made').waitFor();
  });

  test('compares limits with each other, and a run with an earlier one', async () => {
    const sample = readFileSync('assets/samples/sample-2.jpg');
    await give('files', [write('one.jpg', sample)]);
    await ended(1);
    await page.getByLabel('Compare with').selectOption('Strict');
    await expect.poll(() => figure('Other than')).toBe('1');
    await page.getByText('there: blurred').waitFor();
    const earlier = [{ file: 'one.jpg', action: 'hide', ai: null }];
    await give('files', [write('earlier.json', Buffer.from(JSON.stringify(earlier)))]);
    await page.getByText('there: hidden').waitFor();
    await give('files', [write('wrong.json', Buffer.from('[]'))]);
    await page.getByText('This .json is no run of the lab.').waitFor();
    expect(await rows()).toHaveLength(1); // nothing is lost
  });

  test('opens a zip and a table of truths, whatever their paths say', async () => {
    const zip = zipSync({
      '../../../etc/a.png': [unsafe, { level: 0 }],
      'b.png': [safe, { level: 6 }],
      'c.txt': strToU8('words'),
    });
    const table = 'file;label\nb.png;nsfw\na.png;nsfw\nwhat;ever\n';
    await give('files', [write('set.zip', zip), write('truth.csv', Buffer.from(table))]);
    await ended(2);
    expect(await rows()).toEqual([
      ['set.zip/../../../etc/a.png', 'blurred'],
      ['set.zip/b.png', 'shown'],
    ]);
    await page.getByText('Lines of the table without a meaning: 2.').waitFor();
    await expect.poll(matrix).toEqual(['', '1', '1', '0', '0']);
  });

  test('says of a broken zip that it is one, and stays usable after one that is a bomb', async () => {
    await give('files', [write('broken.zip', Buffer.from('PK no zip'))]);
    await page.getByText('This zip cannot be read').waitFor();
    const bomb = zipSync({ 'bomb.png': [new Uint8Array(100_000_000), { level: 9 }], 'b.png': safe });
    await give('files', [write('bomb.zip', bomb)]);
    await ended(2);
    expect(await rows()).toEqual([
      ['bomb.zip/b.png', 'shown'],
      ['bomb.zip/bomb.png', 'could not be judged'],
    ]);
  });

  test('saves what npm run eval writes, and a table', async () => {
    await give('folder', join(folder, 'set'));
    await ended(5);
    const saved = async (button: string) => {
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: button }).click();
      return readFileSync(await (await download).path(), 'utf8');
    };
    const json = JSON.parse(await saved('Save as JSON'));
    expect(json).toHaveLength(5);
    const row = json.find(({ file }: { file: string }) => file === 'set/nsfw/a.png');
    expect(row).toMatchObject({ action: 'veil', origin: 'unknown', truth: { safety: 'unsafe' } });
    expect(row.nsfw.porn).toBeGreaterThan(0.9);
    const csv = await saved('Save as CSV');
    expect(csv.split('\r\n')).toHaveLength(7);
    expect(csv).toContain('set/broken.png,unjudged,');
  });

  test('shows no picture before it is pressed', async () => {
    await give('folder', join(folder, 'set'));
    await ended(5);
    const thumbnail = page.getByRole('button', { name: 'Show or cover set/nsfw/a.png' });
    const blur = () => thumbnail.locator('img').evaluate((image) => getComputedStyle(image).filter);
    expect(await blur()).toBe('blur(12px)');
    await thumbnail.click();
    expect(await blur()).toBe('none');
  });

  test('stops when asked, and keeps what is judged', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 300 }, (_, place) => {
        const picture = encodePng(paintScene('paper-cut', 1 + (place % 7), 64));
        return [`${place}.png`, [Buffer.concat([picture, Buffer.from(`${place}`)]), { level: 0 }]];
      }),
    );
    await give('files', [write('many.zip', zipSync(many as Parameters<typeof zipSync>[0]))]);
    await page.getByRole('button', { name: 'Stop' }).click();
    await page.getByRole('button', { name: 'Stop' }).waitFor({ state: 'detached' });
    const [, judged, all] =
      /Judged: (\d+) of (\d+)/.exec(await page.locator('.lab-progress p').innerText()) ?? [];
    expect(all).toBe('300');
    expect(Number(judged)).toBeLessThan(300);
  });

  test.each(['light', 'dark'] as const)('has nothing for axe to find in the %s', async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    expect(await axeViolations(page)).toEqual([]);
    await give('folder', join(folder, 'set'));
    await ended(5);
    await page.getByLabel('Compare with').selectOption('Strict');
    expect(await axeViolations(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 800 });
    expect(await axeViolations(page)).toEqual([]);
    const overflowPx = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflowPx).toBe(0);
  });

  test('has sent nothing anywhere', async () => {
    expect(trap.requests.filter((request) => !isOwnRequest(request))).toEqual([]);
  });
});
