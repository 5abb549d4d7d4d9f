import type { Page } from 'playwright';
import type { LaunchedBrowser, LaunchedExtension } from '../../../scripts/start/launch-with-extension.ts';
import type { PageItem } from '../../../src/core/report/page-item.ts';
import type { PatternName } from '../../fixtures/render-pattern.ts';
import { recordFrames } from './frame-recorder.ts';
import { type Box, showsPattern } from './picture-boxes.ts';
import { waitForVerdicts } from './wait-for-verdicts.ts';

/** A pattern that some frames of a recording show, or do not. */
export type Sight = { readonly name: PatternName; readonly box: Box };

export type VisitPlan = {
  readonly url: string;
  /** What a person or the page does after loading. */
  readonly act?: (page: Page) => Promise<void>;
};

/** Opens a page without the extension until `sight` is seen. @returns whether it was seen in time. */
export async function isSeenWithoutExtension(
  browser: LaunchedBrowser,
  plan: VisitPlan,
  sight: Sight,
): Promise<boolean> {
  const page = await browser.context.newPage();
  try {
    await page.goto(plan.url);
    await plan.act?.(page);
    return await becomesVisible(page, sight);
  } finally {
    await page.close();
  }
}

export type RecordedVisit = {
  readonly frames: readonly Buffer[];
  readonly items: readonly PageItem[];
  /** Whether the safe picture could be seen at the end. */
  readonly isSafeSeen: boolean;
};

/** Opens a page with the extension, recording every frame until all is judged and the safe picture is seen. */
export async function recordVisit(
  browser: LaunchedExtension,
  plan: VisitPlan & { readonly count: number; readonly watchMs?: number },
  safe: Sight,
): Promise<RecordedVisit> {
  const page = await browser.context.newPage();
  try {
    const recorder = await recordFrames(page);
    await page.goto(plan.url);
    await plan.act?.(page);
    const items = await waitForVerdicts(browser.serviceWorker, page, { count: plan.count });
    const isSafeSeen = await becomesVisible(page, safe);
    // By the page's own clock: while it is too busy to show frames, this waits, too.
    await page.evaluate(
      (ms) => document.body.animate([], ms).finished.then(() => undefined),
      plan.watchMs ?? 0,
    );
    return { items, isSafeSeen, frames: await recorder.stop() };
  } finally {
    await page.close();
  }
}

/** How many of the frames show what must not be seen. */
export function countFramesShowing(frames: readonly Buffer[], sight: Sight): number {
  return frames.filter((frame) => showsPattern(frame, sight.name, sight.box)).length;
}

/** Looks again and again until the pattern is in its box. @returns false when it is not after 10 s. */
export async function becomesVisible(page: Page, sight: Sight): Promise<boolean> {
  const endMs = Date.now() + 10_000;
  while (Date.now() < endMs) {
    if (showsPattern(await page.screenshot(), sight.name, sight.box)) return true;
  }
  return false;
}
