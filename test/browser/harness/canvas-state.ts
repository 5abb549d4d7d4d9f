import type { Page } from 'playwright';

/** Waits until a canvas that has been drawn to can be seen, with the extension or without. */
export async function canvasIsShown(page: Page, selector: string): Promise<void> {
  await page.waitForFunction((wanted) => {
    const canvas = document.querySelector(wanted);
    return canvas && 'swap' in globalThis && getComputedStyle(canvas).opacity === '1';
  }, selector);
}
