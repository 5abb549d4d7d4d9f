import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { LaunchedExtension } from '../../scripts/start/launch-with-extension.ts';
import { readPageItems } from '../../scripts/start/read-page-items.ts';
import { axeViolations } from './harness/axe-violations.ts';
import { clickContextMenu } from './harness/context-menu.ts';
import { openWithExtension } from './harness/open-browser.ts';
import { originPictures } from './harness/origin-pictures.ts';
import { askFromOwnPage, openOwnPage, openPopupFor } from './harness/own-pages.ts';
import { safeBox, unsafeBox } from './harness/picture-boxes.ts';
import { safeImage, unsafeSight, unsafeStyle } from './harness/test-images.ts';
import { answerFile, openTestSite, patternPng, type TestSite } from './harness/test-site.ts';
import { findButtons, pressButton } from './harness/veil-buttons.ts';
import { becomesVisible } from './harness/visit.ts';
import { waitForVerdicts } from './harness/wait-for-verdicts.ts';

const reportPath = 'src/ui/report/report.html';
const pin = '284617';

describe('a person who says that a verdict is wrong', () => {
  let site: TestSite;
  let extension: LaunchedExtension;
  let page: Page;

  beforeAll(async () => {
    site = await openTestSite();
    const pictures = await originPictures();
    site.route('/a1111.png', answerFile('image/png', pictures.a1111 ?? new Uint8Array()));
    site.route('/copy.png', answerFile('image/png', patternPng('porn_2', 200)));
    site.page(
      '/',
      `<!doctype html><title>x</title><img src="/porn_2.png" style="${unsafeStyle}">${safeImage}`,
    );
    site.page('/copy', `<!doctype html><img src="${site.at('b.test', '/copy.png')}" style="${unsafeStyle}">`);
    site.page(
      '/ai',
      `<!doctype html><img src="${site.at('b.test', '/a1111.png')}" width="256" height="256">`,
    );
    extension = await openWithExtension();
  });

  afterAll(async () => {
    await extension?.close();
    await site?.close();
  });

  beforeEach(async () => {
    page = await extension.context.newPage();
  });

  afterEach(async () => {
    const own = await openOwnPage(extension, reportPath);
    await askFromOwnPage(own, { name: 'lock/unlock', secret: pin });
    await askFromOwnPage(own, { name: 'lock/remove' });
    await own.evaluate(async () => {
      await chrome.storage.local.clear();
      await chrome.storage.session.clear();
      await new Promise((done) => {
        indexedDB.deleteDatabase('reports').onsuccess = done;
      });
    });
    for (const other of extension.context.pages().slice(1)) await other.close();
  });

  const open = async (path: string, count: number) => {
    await page.goto(site.at('a.test', path));
    await waitForVerdicts(extension.serviceWorker, page, { count });
  };
  const states = async () => {
    await page.bringToFront();
    return (await readPageItems(extension.serviceWorker, page)).map(({ state }) => state);
  };
  const names = async () => (await findButtons(page)).map(({ name }) => name).join();
  /** Does what opens the page of a report. */
  const opened = async (act: () => Promise<void>): Promise<Page> => {
    const opening = extension.context.waitForEvent('page');
    await act();
    const report = await opening;
    await report.getByRole('heading', { level: 1 }).waitFor();
    return report;
  };
  const sayOnVeil = (words: string) =>
    opened(async () => {
      await pressButton(page, 'More choices');
      await pressButton(page, words);
    });
  const sayInMenu = (command: string, box = unsafeBox) =>
    opened(() => clickContextMenu(extension, page, { command, box }));
  const keep = async (report: Page) => {
    await report.getByRole('button', { name: 'Keep this report' }).click();
    await report.getByText('The report is kept on this device.').waitFor();
  };
  const rowsOf = (list: Page) => list.locator('.report-row');

  test('on the veil: the picture is shown at once, and the report kept with one more press', async () => {
    await open('/', 2);
    const report = await sayOnVeil('Should not be covered');
    await report.getByText('You said: Should not be covered.').waitFor();
    await report.getByText('From now on this holds for this picture and for copies of it.').waitFor();
    await keep(report);
    expect((await states()).sort()).toEqual(['shown', 'shown']);
    expect(await becomesVisible(page, unsafeSight)).toBe(true);
    await report.getByRole('link', { name: 'Reports of wrong verdicts' }).click();
    await expect.poll(() => rowsOf(report).count()).toBe(1);
  });

  test('is believed after a reload, for a copy of another size, and not once it is taken back', async () => {
    await open('/copy', 1);
    expect(await states()).toEqual(['veiled']);
    await open('/', 2);
    await sayOnVeil('Should not be covered');
    await open('/', 2);
    expect(await states()).toEqual(['shown', 'shown']);
    await open('/copy', 1);
    expect(await states()).toEqual(['shown']);
    const list = await openOwnPage(extension, reportPath);
    await list.getByRole('button', { name: 'Take that back' }).click();
    await list.getByText('Nothing yet.').waitFor();
    await expect.poll(states).toEqual(['veiled']);
  });

  test('in the context menu of a shown picture: it is covered, also by that report taken back', async () => {
    await open('/', 2);
    const report = await sayInMenu('unsafe', safeBox);
    await expect.poll(states).toEqual(['veiled', 'veiled']);
    await report.bringToFront();
    await report.getByRole('button', { name: 'Take that back' }).click();
    await report.getByText('Taken back.').waitFor();
    await expect.poll(async () => (await states()).sort()).toEqual(['shown', 'veiled']);
  });

  test('in the panel of a badge: the badge says whose word it is', async () => {
    await open('/ai', 1);
    await expect.poll(names, { timeout: 20_000 }).toContain('AI-made');
    await opened(async () => {
      await pressButton(page, 'AI-made');
      await pressButton(page, 'Not made by AI');
    });
    await page.bringToFront();
    await expect.poll(names).toContain('You said: not AI');
    await open('/', 2);
    // Beside the badge, which is no part of the picture.
    const report = await sayInMenu('ai-made', { ...safeBox, y: safeBox.y + 60 });
    await report.getByText('You said: Made by AI.').waitFor();
    await page.bringToFront();
    await expect.poll(names).toContain('You said: AI');
  });

  test('in the popup', async () => {
    await open('/', 2);
    const popup = await openPopupFor(extension, page);
    const veiled = popup.locator('.found-row[data-state="veiled"]');
    await veiled.getByText('Is this wrong?').click();
    const report = await opened(() => veiled.getByRole('button', { name: 'Should not be covered' }).click());
    await report.getByText('You said: Should not be covered.').waitFor();
    await expect.poll(states).toEqual(['shown', 'shown']);
  });

  test('hears that a picture without a verdict has none to report', async () => {
    site.page(
      '/tiny',
      `<!doctype html><img src="/porn_2.png" width="20" height="20" style="position:absolute;left:0;top:0">`,
    );
    await open('/tiny', 1);
    const report = await sayInMenu('unsafe', { ...unsafeBox, x: 0, y: 0 });
    await report.getByText('This picture was not judged').waitFor();
  });

  test('sees all that is in the report, and nothing of the page, the picture or the prompt before it is ticked', async () => {
    await open('/ai', 1);
    await expect.poll(names, { timeout: 20_000 }).toContain('AI-made');
    const report = await opened(async () => {
      await pressButton(page, 'AI-made');
      await pressButton(page, 'Should be covered');
    });
    await report.getByText('The report, word for word').click();
    const whole = async () => JSON.parse((await report.locator('.report-whole pre').textContent()) ?? '');
    const bare = await whole();
    expect(JSON.stringify(bare)).not.toMatch(/a\.test|b\.test|lighthouse/);
    expect(bare).toMatchObject({
      claim: 'unsafe',
      correction: 'applied',
      cover: 'shown',
      reasons: [{ kind: 'below-thresholds' }],
      thresholds: { explicit: 0.7, drawn: 0.7, suggestive: 'off' },
      picture: { size: { widthPx: 256, heightPx: 256 }, format: 'png' },
      origin: { verdict: { origin: 'ai-generated' }, contentCredentials: 'none' },
    });
    expect(bare.scores.nsfw.neutral).toBeGreaterThan(0.5);
    expect(bare.picture.looks).toMatch(/^[0-9a-f]{64}$/);
    await report.getByLabel('The addresses of the page and of the picture').check();
    await report.getByLabel('The prompt, and the words of the signs').check();
    await report.getByLabel('The picture itself').check();
    await report.getByText('Read: image/png').waitFor();
    await report.getByLabel('A note').check();
    await report.getByLabel('Your note').fill('waves');
    expect(await whole()).toMatchObject({
      pageUrl: site.at('a.test', '/ai'),
      pictureUrl: site.at('b.test', '/a1111.png'),
      prompts: [{ positive: expect.stringContaining('lighthouse') }],
      attached: { type: 'image/png' },
      note: 'waves',
    });
  });

  test('under the family lock can say what covers more, and reports the rest', async () => {
    await open('/', 2);
    const own = await openOwnPage(extension, reportPath);
    await askFromOwnPage(own, { name: 'lock/set', secret: pin });
    await page.bringToFront();
    const refused = await sayInMenu('harmless');
    await refused.getByText('Covering less needs an unlock first, so nothing was changed.').waitFor();
    expect((await states()).sort()).toEqual(['shown', 'veiled']);
    await sayInMenu('unsafe', safeBox);
    await expect.poll(states).toEqual(['veiled', 'veiled']);
    await own.bringToFront();
    await own.getByRole('button', { name: 'Take that back' }).click();
    await own.getByText('The family lock is on').first().waitFor();
    expect(await states()).toEqual(['veiled', 'veiled']);
  });

  test('says the same twice and has one report; searches, edits its note and deletes it', async () => {
    await open('/', 2);
    await keep(await sayInMenu('harmless'));
    await page.bringToFront();
    await keep(await sayInMenu('harmless'));
    await page.bringToFront();
    await keep(await sayInMenu('unsafe', safeBox));
    const list = await openOwnPage(extension, reportPath);
    await expect.poll(() => rowsOf(list).count()).toBe(2);
    await rowsOf(list).nth(1).getByRole('button', { name: 'Edit note' }).click();
    await list.getByLabel('Your note').fill('waves of colour');
    await list.getByRole('button', { name: 'Save note' }).click();
    await list.getByText('waves of colour').waitFor();
    await list.getByLabel('Search').fill('COLOUR');
    await expect.poll(() => rowsOf(list).count()).toBe(1);
    await list.reload();
    await list.getByText('waves of colour').waitFor();
    await rowsOf(list).nth(0).getByRole('button', { name: 'Delete' }).click();
    await list.getByRole('button', { name: 'No, keep' }).click();
    expect(await rowsOf(list).count()).toBe(2);
    await list.getByRole('button', { name: 'Delete 2' }).click();
    await list.getByRole('button', { name: 'Yes, delete' }).click();
    await list.getByText('No reports yet.').waitFor();
  });

  test('has ten thousand reports, some of them damaged, and still finds one', async () => {
    await open('/', 2);
    await keep(await sayInMenu('harmless'));
    const list = await openOwnPage(extension, reportPath);
    await fillStore(list, 9_999);
    await list.reload();
    await list.getByText('10,000 of 10,000').waitFor();
    expect(await rowsOf(list).count()).toBe(50);
    await list.getByText('Stored reports that cannot be read: 3. The others are complete.').waitFor();
    await list.getByLabel('Search').fill('number 4711');
    await list.getByText('1 of 10,000').waitFor();
    await page.bringToFront();
    const full = await sayInMenu('unsafe', safeBox);
    await full.getByRole('button', { name: 'Keep this report' }).click();
    await full.getByText('10,000 reports are kept already.').waitFor();
    await list.bringToFront();
    await list.getByRole('button', { name: 'Delete those' }).click();
    await list.getByRole('button', { name: 'Yes, delete' }).click();
    await expect.poll(() => list.getByText('Stored reports that cannot be read').count()).toBe(0);
  });

  describe.each(['light', 'dark'] as const)('in the %s', (colorScheme) => {
    const check = async (shown: Page) => {
      await shown.emulateMedia({ colorScheme });
      for (const width of [900, 320]) {
        await shown.setViewportSize({ width, height: 700 });
        expect(await axeViolations(shown)).toEqual([]);
        const overflowPx = await shown.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(overflowPx).toBe(0);
      }
    };

    test('finds nothing that axe would', async () => {
      await open('/ai', 1);
      await expect.poll(names, { timeout: 20_000 }).toContain('AI-made');
      const report = await sayInMenu('unsafe', { ...unsafeBox, x: 100, y: 100 });
      await report.getByText('The report, word for word').click();
      for (const box of await report.getByRole('checkbox').all()) await box.check();
      await report.getByText('Read: image/png').waitFor();
      await check(report);
      await keep(report);
      await check(report);
      const list = await openOwnPage(extension, reportPath);
      await rowsOf(list).locator('summary').first().click();
      await list.getByRole('button', { name: 'Edit note' }).click();
      await check(list);
      await list.getByRole('button', { name: 'Delete 1' }).click();
      await check(list);
    });
  });
});

/** Puts as many copies of the one report that is kept beside it, and three that are damaged. */
async function fillStore(page: Page, count: number): Promise<void> {
  await page.evaluate(async (wanted) => {
    const database = await new Promise<IDBDatabase>((done) => {
      const opening = indexedDB.open('reports');
      opening.onsuccess = () => done(opening.result);
    });
    const store = database.transaction('reports', 'readwrite').objectStore('reports');
    const [kept] = await new Promise<{ report: { picture: object } }[]>((done) => {
      const all = store.getAll();
      all.onsuccess = () => done(all.result);
    });
    for (let number = 0; number < wanted; number++) {
      const imageId = number.toString(16).padStart(64, '0');
      const picture = { ...kept?.report.picture, imageId };
      const report = { ...kept?.report, picture, note: `number ${number}` };
      store.put({ reportId: `harmless ${imageId}`, reportedAtMs: number, report });
    }
    for (const broken of [undefined, 'nonsense', { claim: 'harmless' }]) {
      store.put({ reportId: `broken ${String(broken)}`, reportedAtMs: 1, report: broken });
    }
    await new Promise((done) => {
      store.transaction.oncomplete = done;
    });
    database.close();
  }, count);
}
