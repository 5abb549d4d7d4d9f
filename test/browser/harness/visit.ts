import type { Page } from 'playwright';
import type { LaunchedBrowser, LaunchedExtension } from '../../../scripts/start/launch-with-extension.ts';
import type { PageItem } from '../../../src/core/report/page-item.ts';
import type { PatternName } from '../../fixtures/render-pattern.ts';
import { type FrameRecorder, recordFrames } from './frame-recorder.ts';
import { type Box, showsPattern } from './picture-boxes.ts';
import { waitForVerdicts } from './wait-for-verdicts.ts';

/** A pattern that some frames of a recording show, or do not. */
export type Sight = { readonly name: PatternName; readonly box: Box };

export type VisitPlan = {
  readonly url: string;
  /** What a person or the page does after loading. */
  readonly act?: (page: Page) => Promise<void>;
};

export type ControlVisit = {
  /** Whether the unsafe picture was seen in time. */
  readonly isUnsafeSeen: boolean;
  /** From the navigation to the first frame with the safe picture; undefined when there was none. */
  readonly safeSeenMs: number | undefined;
};

/** Opens a page without the extension, recording every frame until the unsafe picture is seen. */
export async function visitWithoutExtension(
  browser: LaunchedBrowser,
  plan: VisitPlan,
  sights: { readonly unsafe: Sight; readonly safe: Sight },
): Promise<ControlVisit> {
  const page = await browser.context.newPage();
  try {
    const recorder = await recordFrames(page);
    const startMs = Date.now();
    await page.goto(plan.url);
    await plan.act?.(page);
    const isUnsafeSeen = await becomesVisible(page, sights.unsafe);
    const frames = await recorder.stop();
    return {
      isUnsafeSeen,
      safeSeenMs: firstSeenMs(frames, { timesMs: recorder.timesMs, startMs }, sights.safe),
    };
  } finally {
    await page.close();
  }
}

/** From the start of a recording to the first frame that shows the sight. */
function firstSeenMs(
  frames: readonly Buffer[],
  recording: { readonly timesMs: FrameRecorder['timesMs']; readonly startMs: number },
  { name, box }: Sight,
): number | undefined {
  const first = frames.findIndex((frame) => showsPattern(frame, name, box));
  return first < 0 ? undefined : (recording.timesMs[first] ?? Number.NaN) - recording.startMs;
}

export type RecordedVisit = {
  readonly frames: readonly Buffer[];
  readonly items: readonly PageItem[];
  /** Whether the safe picture could be seen at the end. */
  readonly isSafeSeen: boolean;
  readonly safeSeenMs: number | undefined;
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
    const startMs = Date.now();
    await page.goto(plan.url);
    await plan.act?.(page);
    const items = await waitForVerdicts(browser.serviceWorker, page, { count: plan.count });
    const isSafeSeen = await becomesVisible(page, safe);
    // By the page's own clock: while it is too busy to show frames, this waits, too.
    await page.evaluate(
      (ms) => document.body.animate([], ms).finished.then(() => undefined),
      plan.watchMs ?? 0,
    );
    const frames = await recorder.stop();
    return {
      items,
      isSafeSeen,
      frames,
      safeSeenMs: firstSeenMs(frames, { timesMs: recorder.timesMs, startMs }, safe),
    };
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
