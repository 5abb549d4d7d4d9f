import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LaunchedBrowser, LaunchedExtension } from '../../../scripts/start/launch-with-extension.ts';
import { reportCase } from './case-report.ts';
import { type BrowserOptions, openWithExtension, openWithoutExtension } from './open-browser.ts';
import { safeSight, unsafeSight } from './test-images.ts';
import { openTestSite, type TestSite } from './test-site.ts';
import { countFramesShowing, recordVisit, visitWithoutExtension } from './visit.ts';

/** One way in which a page can show an unsafe picture in `unsafeBox` and a safe one in `safeBox`. */
export type NoFlashCase = {
  readonly name: string;
  /** The page's body, and the routes that it needs. */
  readonly body: (site: TestSite) => string;
  readonly act?: (page: Page) => Promise<void>;
  /** How long the recording goes on after the last verdict: an animation must show each of its frames. */
  readonly watchMs?: number;
  /** Pictures that the extension must have judged at the end; 2 unless said. */
  readonly count?: number;
  /** False when the page ends with nothing in `safeBox`. */
  readonly endsWithSafe?: boolean;
  /**
   * Why no extension can hide this. The case then shows that the picture is seen: once it no longer is, the test
   * fails, and the README is to be mended.
   */
  readonly knownLimit?: string;
};

/**
 * Runs each case twice, frames recorded: without the extension the unsafe picture must be seen, or the case proves
 * nothing; with it, in no frame at all, and the safe picture must be seen at the end.
 * @param options of both browsers.
 */
export function describeNoFlash(
  title: string,
  cases: readonly NoFlashCase[],
  options: BrowserOptions = {},
): void {
  describe(title, () => {
    let site: TestSite;
    let extension: LaunchedExtension;
    let plain: LaunchedBrowser;

    beforeAll(async () => {
      site = await openTestSite();
      extension = await openWithExtension(options);
      plain = await openWithoutExtension(options);
    });

    afterAll(async () => {
      await extension?.close();
      await plain?.close();
      await site?.close();
    });

    // Not test.each: it cuts names off, and then no case can be run alone by its name.
    for (const { name, body, act, watchMs = 0, count = 2, endsWithSafe = true, knownLimit } of cases)
      test(knownLimit ? `known limit: ${name} (${knownLimit})` : name, async () => {
        site.page('/', `<!doctype html><meta charset="utf-8"><body>${body(site)}`);
        const plan = { url: site.at('a.test', '/'), ...(act ? { act } : {}) };
        const control = await visitWithoutExtension(plain, plan, { unsafe: unsafeSight, safe: safeSight });
        expect(control.isUnsafeSeen, 'seen without the extension').toBe(true);

        const visit = await recordVisit(extension, { ...plan, watchMs, count }, safeSight);
        const unsafeFrames = countFramesShowing(visit.frames, unsafeSight);
        reportCase({
          group: title,
          name,
          isKnownLimit: knownLimit !== undefined,
          frames: visit.frames.length,
          unsafeFrames,
          safeSeenMs: visit.safeSeenMs,
          readyMs: control.safeSeenMs,
        });
        if (knownLimit) expect(unsafeFrames, 'frames with the unsafe picture').toBeGreaterThan(0);
        else expect(unsafeFrames, 'frames with the unsafe picture').toBe(0);
        expect(visit.isSafeSeen, 'safe picture seen at the end').toBe(endsWithSafe);
      });
  });
}
