import type { Frame, Page, Worker } from 'playwright';
import type { PageItem } from '../../src/core/report/page-item.ts';
import { readPageItems } from './read-page-items.ts';

/** So long without any change is the end, whatever still waits. Longer than the extension's own limits. */
const longestSilenceMs = 45_000;

/** So long without any change, and nothing waits for a verdict, is the end although something still loads. */
const loadSilenceMs = 6_000;

/**
 * Scrolls through every frame, so that images load that wait for being seen, and reads the verdicts until
 * every image has one and nothing loads any more.
 * @returns what the extension says in the end; 'waiting' is still among it only after a long silence.
 */
export async function settlePage(serviceWorker: Worker, page: Page): Promise<readonly PageItem[]> {
  for (const frame of page.frames()) await inFrame(frame, scrollThrough, undefined);
  let told = '';
  let changedAtMs = Date.now();
  for (;;) {
    const items = await readPageItems(serviceWorker, page);
    const tale = items.map(({ itemId, state, url }) => `${itemId} ${state} ${url}`).join('\n');
    const isSame = tale === told;
    if (!isSame) changedAtMs = Date.now();
    told = tale;
    const silenceMs = Date.now() - changedAtMs;
    if (silenceMs > longestSilenceMs) return items;
    if (!isSame || items.some(({ state }) => state === 'waiting')) continue;
    if (silenceMs > loadSilenceMs || (await areImagesLoaded(page))) return items;
  }
}

async function areImagesLoaded(page: Page): Promise<boolean> {
  const frames = page.frames().map((frame) => inFrame(frame, hasLoadedImages, true));
  return (await Promise.all(frames)).every(Boolean);
}

/** A frame may go or hang at any time; then `otherwise` holds. */
async function inFrame<Result>(
  frame: Frame,
  work: () => Result | Promise<Result>,
  otherwise: Result,
): Promise<Result> {
  const limit = new Promise<Result>((resolve) => setTimeout(resolve, 10_000, otherwise).unref());
  return Promise.race([frame.evaluate(work).catch(() => otherwise), limit]);
}

/** Runs in the page. */
function hasLoadedImages(): boolean {
  return Array.from(document.images).every(({ complete }) => complete);
}

/** Runs in the page: a window's height a step, at most 60 steps, and back to the top. */
async function scrollThrough(): Promise<void> {
  for (let step = 0; step < 60; step++) {
    const before = scrollY;
    scrollBy({ top: innerHeight, behavior: 'instant' });
    await new Promise((resolve) => setTimeout(resolve, 60));
    if (scrollY === before) break;
  }
  scrollTo({ top: 0, behavior: 'instant' });
}
