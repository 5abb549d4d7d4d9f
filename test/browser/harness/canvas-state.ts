import type { Page } from 'playwright';

/**
 * Waits until a canvas that has been drawn to is seen, with the extension or without, for so many frames on end that
 * it cannot be the moment before it is hidden. The page's script sets `swap` once it has drawn.
 */
export async function canvasIsShown(page: Page, selector: string): Promise<void> {
  await page.waitForFunction(() => 'swap' in globalThis);
  await page.evaluate(
    (wanted) =>
      new Promise<void>((resolve) => {
        let frames = 0;
        const next = () => {
          const canvas = document.querySelector(wanted);
          const { opacity, filter } = getComputedStyle(canvas ?? document.body);
          frames = canvas && opacity === '1' && filter === 'none' ? frames + 1 : 0;
          if (frames === 20) resolve();
          else requestAnimationFrame(next);
        };
        next();
      }),
    selector,
  );
}
