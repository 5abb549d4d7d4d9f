import type { Page } from 'playwright';

/**
 * Waits until the element `#swap` shows its first, safe picture, with the extension or without, and acts.
 * @param by what hides it until then: its box's style, or its own visibility.
 */
export async function actOnceShown(
  page: Page,
  by: 'style' | 'visibility',
  act: () => unknown,
): Promise<void> {
  await page.evaluate(() => {
    const image = new Image();
    image.src = '/neutral_1.png';
    return image.decode();
  });
  await page.waitForFunction((hiddenBy) => {
    const swap = document.querySelector('#swap');
    if (!swap) return false;
    const { backgroundSize, visibility } = getComputedStyle(swap);
    return hiddenBy === 'style' ? backgroundSize !== '0px 0px' : visibility === 'visible';
  }, by);
  await page.evaluate(act);
}
