import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LaunchedExtension } from '../../../scripts/start/launch-with-extension.ts';
import { canvasPage } from '../harness/canvas-pages.ts';
import { canvasIsShown } from '../harness/canvas-state.ts';
import { recordFrames } from '../harness/frame-recorder.ts';
import { openWithExtension } from '../harness/open-browser.ts';
import { unsafeSight } from '../harness/test-images.ts';
import { openTestSite, type TestSite } from '../harness/test-site.ts';
import { countFramesShowing } from '../harness/visit.ts';

type KnownLimit = { readonly name: string; readonly reason: string; readonly script: string };

const worker = `onmessage = ({ data: [canvas, picture] }) => {
  if (canvas) globalThis.context = canvas.getContext('2d');
  context.drawImage(picture, 0, 0);
}`;

/** What cannot be closed: each case says why, and is measured instead of being left out. */
const limits: readonly KnownLimit[] = [
  {
    name: 'a worker that swaps a safe picture for an unsafe one',
    reason: 'what a worker draws is painted without the page’s thread',
    script: `const worker = new Worker('/worker.js'); const offscreen = target.transferControlToOffscreen();
      worker.postMessage([offscreen, harmless], [offscreen]);
      globalThis.swap = () => worker.postMessage([undefined, unsafe]);`,
  },
  {
    name: 'an OffscreenCanvas of the page that swaps a safe picture for an unsafe one',
    reason: 'it is painted by its own clock, not by the page’s',
    script: `const context = target.transferControlToOffscreen().getContext('2d');
      context.drawImage(harmless, 0, 0); globalThis.swap = () => context.drawImage(unsafe, 0, 0);`,
  },
  {
    name: 'an animation whose picture loses its noise',
    reason: 'detail changes all the time in an animation, so its means alone tell until the next verdict',
    script: `const noise = await createImageBitmap(noisy(unsafe)); let source = noise;
      globalThis.swap = () => { source = unsafe };
      frames((count) => {
        copy(target, source);
        const context = target.getContext('2d');
        context.fillStyle = 'white';
        context.fillRect((7 * count) % 256, 0, 6, 6);
      });`,
  },
];

describe('known limits of canvases: seen for a moment, then covered', () => {
  let site: TestSite;
  let extension: LaunchedExtension;

  beforeAll(async () => {
    site = await openTestSite();
    extension = await openWithExtension();
    site.route('/worker.js', (_, response) => {
      response.setHeader('content-type', 'text/javascript');
      response.end(worker);
    });
  });

  afterAll(async () => {
    await extension?.close();
    await site?.close();
  });

  test.each(limits)('$name: $reason', async ({ name, script }) => {
    site.page('/', `<!doctype html><meta charset="utf-8"><body>${canvasPage(script)}`);
    const page = await extension.context.newPage();
    await page.goto(site.at('a.test', '/'));
    await canvasIsShown(page, '#target');
    const recorder = await recordFrames(page);
    await page.evaluate(() => (globalThis as unknown as { swap(): void }).swap()); // the page's own script made it
    await page.waitForFunction(
      () => getComputedStyle(document.querySelector('canvas') as Element).filter !== 'none',
    );
    const frames = await recorder.stop();
    console.info(`${name}: ${countFramesShowing(frames, unsafeSight)} of ${frames.length} frames`);
    expect(countFramesShowing([await page.screenshot()], unsafeSight), 'covered at the end').toBe(0);
    await page.close();
  });
});
