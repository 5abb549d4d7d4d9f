import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { BrowserContext, Page } from 'playwright';
import { ensureChromium } from './bootstrap.mjs';
import { findImages } from './start/find-images.ts';
import { hasDisplay } from './start/has-display.ts';
import { launchWithExtension } from './start/launch-with-extension.ts';
import {
  parseStartArguments,
  type StartRequest,
  type StartTarget,
  startUsage,
} from './start/parse-start-arguments.ts';
import { openStartSite } from './start/start-site.ts';
import { openPage, savePicture, surveySite } from './start/survey-site.ts';
import type { VerdictRow } from './start/verdict-row.ts';
import { tallyLine, verdictTable } from './start/verdict-table.ts';

const extensionDir = 'dist/chrome';
const pictureFile = 'out/start.png';

/**
 * Opens a browser with the built extension on the demo, a page or a folder of images. With a display the window
 * stays open; without one the verdicts are printed and a screenshot is saved.
 */
export async function main(args: readonly string[]): Promise<void> {
  const request = parseStartArguments(args);
  const problem = request ? problemWith(request.target) : startUsage;
  if (!request || problem !== undefined) {
    console.error(problem);
    process.exitCode = 2;
    return;
  }
  const isHeadless = request.browser === 'headless' || !hasDisplay(process.platform, process.env);
  const site = await openStartSite(request.target);
  const browser = await launchWithExtension({
    executablePath: await ensureChromium(),
    extensionDir,
    headless: isHeadless,
  });
  const page = browser.context.pages()[0] ?? (await browser.context.newPage());
  const isSurvey = isHeadless || request.jsonFile !== undefined;
  try {
    if (isSurvey) report(await surveySite(browser.serviceWorker, page, site.pages), request);
    else if (site.pages[0]) await openPage(page, site.pages[0].url);
    if (!isHeadless) await stayOpen(browser.context, page);
    else {
      await savePicture(page, browser.serviceWorker, pictureFile);
      console.log(`Screenshot: ${pictureFile}`);
    }
  } finally {
    await browser.close();
    await site.close();
  }
}

function problemWith(target: StartTarget): string | undefined {
  if (target.kind !== 'folder') return undefined;
  if (!statSync(target.path, { throwIfNoEntry: false })?.isDirectory()) {
    return `${target.path} is no folder, and no URL (those begin with http:// or https://).`;
  }
  return findImages(target.path).length === 0 ? `${target.path} holds no image.` : undefined;
}

function report(rows: readonly VerdictRow[], { jsonFile }: StartRequest): void {
  console.log(`\n${verdictTable(rows)}\n\n${tallyLine(rows)}`);
  if (rows.some(({ action }) => action === 'waiting')) process.exitCode = 1;
  if (jsonFile === undefined) return;
  mkdirSync(dirname(jsonFile), { recursive: true });
  writeFileSync(jsonFile, `${JSON.stringify(rows, undefined, 2)}\n`);
  console.log(`Verdicts: ${jsonFile}`);
}

/** Until the person closes the last page; on a Mac the browser itself would stay. */
async function stayOpen(context: BrowserContext, page: Page): Promise<void> {
  console.log('The browser stays open: look at the page and at the extension. Close its window to end.');
  await new Promise<void>((resolve) => {
    const endWithLastPage = () => {
      if (context.pages().length === 0) resolve();
    };
    page.on('close', endWithLastPage);
    context.on('page', (other) => other.on('close', endWithLastPage));
    context.on('close', () => resolve());
  });
}
