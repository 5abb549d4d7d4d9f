import { mkdirSync } from 'node:fs';
import type { Page, Worker } from 'playwright';
import { settlePage } from './settle-page.ts';
import type { StartPage } from './start-site.ts';
import { folderRows, pageRows, type VerdictRow } from './verdict-row.ts';

/** A page that does not finish loading is read as far as it came. */
const loadMs = 60_000;

/** Opens every page in turn and reads what the extension says of its images. */
export async function surveySite(
  serviceWorker: Worker,
  page: Page,
  pages: readonly StartPage[],
): Promise<readonly VerdictRow[]> {
  const rows: VerdictRow[] = [];
  for (const [index, { url, files, act }] of pages.entries()) {
    if (pages.length > 1) console.log(`Page ${index + 1} of ${pages.length} ...`);
    if (!(await openPage(page, url))) continue;
    await act?.(page);
    const items = await settlePage(serviceWorker, page);
    rows.push(...(files ? folderRows(files, items) : pageRows(items)));
  }
  return rows;
}

/**
 * Goes to a page and waits until it has loaded, or for as long as a page may take.
 * @returns false when there is no such page; the reason is printed and the process will end with 1.
 */
export async function openPage(page: Page, url: string): Promise<boolean> {
  try {
    await page.goto(url, { waitUntil: 'commit', timeout: loadMs });
  } catch (problem) {
    console.error(`Could not open ${url}: ${String(problem).split('\n')[0]}`);
    process.exitCode = 1;
    return false;
  }
  await page.waitForLoadState('load', { timeout: loadMs }).catch(() => undefined); // read as far as it came
  return true;
}

/** Saves what a person would see of the page, with the window made as high as the page. */
export async function savePicture(page: Page, serviceWorker: Worker, path: string): Promise<void> {
  mkdirSync('out', { recursive: true });
  const wholePx = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width: 1280, height: Math.min(wholePx, highestPicturePx) });
  await settlePage(serviceWorker, page); // more of the page is in the window now
  await page.screenshot({ path });
}

const highestPicturePx = 3000;
