import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright';
import { sectionNames } from '../src/ui/options/section-name.ts';
import { ensureChromium } from './bootstrap.mjs';
import { serveDemoSpace } from './demo-space/serve-demo-space.ts';
import { type LaunchedExtension, launchWithExtension } from './start/launch-with-extension.ts';
import { settlePage } from './start/settle-page.ts';

/** Pictures of the README, and those that are only looked at. */
const folder = 'docs/screenshots';
const lookFolder = 'out/screenshots';
const demoSize = { width: 1280, height: 1120 };
const popupSize = { width: 360, height: 600 };

/** Languages whose popup is pictured, beside English: one with long words, one from right to left. */
const popupLanguages = ['de', 'ar'];

/** Takes the pictures of the README from the built extension on the demo: `npm run build` first. */
export async function main(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  mkdirSync(lookFolder, { recursive: true });
  const demo = await serveDemoSpace();
  try {
    await inBrowser('en', async (extension) => {
      for (const scheme of ['light', 'dark'] as const) await pictureDemo(extension, demo.pageUrl, scheme);
    });
    for (const language of popupLanguages) {
      await inBrowser(language, (extension) => picturePopupIn(extension, demo.pageUrl, language));
    }
  } finally {
    await demo.close();
  }
}

async function inBrowser(
  language: string,
  take: (extension: LaunchedExtension) => Promise<void>,
): Promise<void> {
  const extension = await launchWithExtension({
    executablePath: await ensureChromium(),
    extensionDir: 'dist/chrome',
    headless: true,
    language,
  });
  try {
    await take(extension);
  } finally {
    await extension.close();
  }
}

async function pictureDemo(
  extension: LaunchedExtension,
  url: string,
  scheme: 'light' | 'dark',
): Promise<void> {
  const page = await openSettled(extension, { url, scheme });
  await page.screenshot({ path: `${folder}/demo-${scheme}.png` });
  const popup = await openPopup(extension, page, scheme);
  await popup.screenshot({ path: `${folder}/popup-${scheme}.png` });
  await popup.close();
  await page.close();
}

async function picturePopupIn(extension: LaunchedExtension, url: string, language: string): Promise<void> {
  const page = await openSettled(extension, { url, scheme: 'light' });
  await page.screenshot({ path: `${lookFolder}/demo-${language}.png` });
  const popup = await openPopup(extension, page, 'light');
  await popup.screenshot({ path: `${lookFolder}/popup-${language}.png` });
  await pictureOptions(extension, language);
}

/** Every section of the options page, wide and as narrow as it gets. */
async function pictureOptions(extension: LaunchedExtension, language: string): Promise<void> {
  const page = await extension.context.newPage();
  for (const section of sectionNames) {
    await page.goto(`chrome-extension://${extension.extensionId}/src/ui/options/options.html#${section}`);
    await page.locator('main h2').first().waitFor();
    for (const width of [900, 320]) {
      await page.setViewportSize({ width, height: 760 });
      await page.screenshot({
        path: `${lookFolder}/options-${section}-${language}-${width}.png`,
        fullPage: true,
      });
    }
  }
  await page.close();
}

async function openSettled(
  { context, serviceWorker }: LaunchedExtension,
  { url, scheme }: { readonly url: string; readonly scheme: 'light' | 'dark' },
): Promise<Page> {
  const page = await context.newPage();
  await page.emulateMedia({ colorScheme: scheme });
  await page.setViewportSize(demoSize);
  await page.goto(url);
  await settlePage(serviceWorker, page);
  return page;
}

async function openPopup(
  { context, serviceWorker, extensionId }: LaunchedExtension,
  page: Page,
  scheme: 'light' | 'dark',
): Promise<Page> {
  await page.bringToFront();
  const tabId = await serviceWorker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true });
    return tab?.id;
  });
  const popup = await context.newPage();
  await popup.emulateMedia({ colorScheme: scheme });
  await popup.setViewportSize(popupSize);
  await popup.goto(`chrome-extension://${extensionId}/src/ui/popup/popup.html?tab=${tabId}`);
  await popup.locator('[data-glyph=closed-eye]').first().waitFor();
  return popup;
}
