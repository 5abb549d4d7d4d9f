import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { LaunchedExtension } from '../../scripts/start/launch-with-extension.ts';
import { recordFrames } from './harness/frame-recorder.ts';
import { openWithExtension } from './harness/open-browser.ts';
import { safeSight, safeStyle, unsafeSight, unsafeStyle } from './harness/test-images.ts';
import { openTestSite, type TestSite } from './harness/test-site.ts';
import { makeTestVideos, serveVideos } from './harness/test-videos.ts';
import { pressButton } from './harness/veil-buttons.ts';
import { becomesVisible, countFramesShowing } from './harness/visit.ts';
import { waitForVerdicts } from './harness/wait-for-verdicts.ts';

/** Videos that change while they play. What can be painted before a cut is seen is a known limit: it is counted. */
describe('a video that plays', () => {
  let site: TestSite;
  let extension: LaunchedExtension;

  beforeAll(async () => {
    site = await openTestSite();
    serveVideos(site, await makeTestVideos());
    extension = await openWithExtension();
    // The model is in memory before the first of these tests.
    site.page('/warm', '<img src="/neutral_1.png" width="256" height="256">');
    const page = await extension.context.newPage();
    await page.goto(site.at('a.test', '/warm'));
    await waitForVerdicts(extension.serviceWorker, page, { count: 1 });
    await page.close();
  });

  afterAll(async () => {
    await extension?.close();
    await site?.close();
  });

  async function open(body: string) {
    site.page('/', `<!doctype html><meta charset="utf-8"><body>${body}`);
    const page = await extension.context.newPage();
    const recorder = await recordFrames(page);
    await page.goto(site.at('a.test', '/'));
    const isPaused = () => page.evaluate(() => document.querySelector('video')?.paused);
    const state = async () => (await waitForVerdicts(extension.serviceWorker, page, { count: 1 }))[0]?.state;
    return { page, recorder, isPaused, state };
  }

  afterEach(async () => {
    for (const page of extension.context.pages().slice(1)) await page.close();
  });

  test('is veiled and paused when it turns unsafe, and says why', async () => {
    const { page, recorder, isPaused, state } = await open(
      `<video src="/turning.webm" muted autoplay style="${unsafeStyle}"></video>`,
    );
    // Before it begins it is paused as well.
    await expect.poll(state, { timeout: 30_000 }).toBe('veiled');
    await expect.poll(isPaused).toBe(true);
    const at = await page.evaluate(() => document.querySelector('video')?.currentTime ?? 0);
    const [item] = await waitForVerdicts(extension.serviceWorker, page, { count: 1 });
    expect(item?.reasons[0]).toMatchObject({ kind: 'category-reached', category: 'explicit' });
    // It was stopped after the cut and before the end: what was unsafe is not played on under the veil.
    expect(at).toBeGreaterThanOrEqual(3);
    expect(at).toBeLessThan(12);

    const frames = await recorder.stop();
    expect(
      frames.filter((frame) => countFramesShowing([frame], { ...safeSight, box: unsafeSight.box }) > 0),
    ).not.toEqual([]);
    // KNOWN LIMIT: the browser shows a frame without asking the page's thread, which can cover only the next one.
    process.stdout.write(
      `frames painted after the cut, before the cover: ${countFramesShowing(frames, unsafeSight)}\n`,
    );
  });

  test('is veiled when it is sent to an unsafe place', async () => {
    const { page, recorder, state } = await open(
      `<video src="/turning.webm" muted preload="auto" style="${unsafeStyle}"></video>`,
    );
    expect(await becomesVisible(page, { ...safeSight, box: unsafeSight.box })).toBe(true);
    await page.evaluate(() => {
      const video = document.querySelector('video');
      if (video) video.currentTime = 4.9;
    });
    await expect.poll(state, { timeout: 30_000 }).toBe('veiled');
    // KNOWN LIMIT: what is in memory can be painted before the page's thread has painted the cover.
    const frames = await recorder.stop();
    process.stdout.write(
      `frames painted after a jump, before the cover: ${countFramesShowing(frames, unsafeSight)}\n`,
    );
    expect(countFramesShowing([await page.screenshot()], unsafeSight)).toBe(0);
  });

  test('goes on when a person wants to see it, and is covered again when they say so', async () => {
    const { page, recorder, isPaused, state } = await open(
      `<video src="/unsafe.webm" muted autoplay loop style="${unsafeStyle}"></video>`,
    );
    await expect.poll(state, { timeout: 30_000 }).toBe('veiled');
    await expect.poll(isPaused).toBe(true);
    await pressButton(page, 'Show');
    await expect.poll(isPaused).toBe(false);
    expect(await becomesVisible(page, unsafeSight)).toBe(true);
    const loops = page.evaluate(
      () => new Promise((resolve) => document.querySelector('video')?.addEventListener('seeked', resolve)),
    );
    await loops;
    expect(await isPaused()).toBe(false);
    await pressButton(page, 'Cover');
    await expect.poll(isPaused).toBe(true);
    await recorder.stop();
    expect(countFramesShowing([await page.screenshot()], unsafeSight)).toBe(0);
  });

  test('that is safe plays to its end, and is seen', async () => {
    const { page, recorder } = await open(
      `<video src="/safe.webm" muted autoplay style="${safeStyle}"></video>`,
    );
    await page.waitForFunction(() => document.querySelector('video')?.ended);
    const at = await page.evaluate(() => document.querySelector('video')?.currentTime);
    expect(at).toBeCloseTo(2, 1);
    expect(await becomesVisible(page, safeSight)).toBe(true);
    await recorder.stop();
  });

  test('does not blink when it begins anew', async () => {
    const { page, recorder } = await open(
      `<video src="/safe.webm" muted autoplay loop style="${safeStyle}"></video>`,
    );
    expect(await becomesVisible(page, safeSight)).toBe(true);
    await recorder.stop();
    const covers = await page.evaluate(async () => {
      const video = document.querySelector('video') as HTMLVideoElement; // the page has one
      // Its start has been seen once.
      await new Promise((resolve) => video.addEventListener('seeked', resolve, { once: true }));
      await new Promise((resolve) => video.addEventListener('timeupdate', resolve, { once: true }));
      let changes = 0;
      new MutationObserver((records) => {
        changes += records.length;
      }).observe(video, { attributes: true });
      for (let round = 0; round < 2; round++) {
        await new Promise((resolve) => video.addEventListener('seeked', resolve, { once: true }));
      }
      return changes;
    });
    expect(covers).toBe(0);
  });

  test('keeps its controls when there is nothing to judge: a sound, and a player before its first use', async () => {
    site.route('/sound.wav', (_, response) => {
      response.setHeader('content-type', 'audio/wav');
      response.end(silentWav());
    });
    const { page, recorder } = await open(`<video src="/sound.wav" controls preload="auto"></video>
      <video src="/safe.webm" controls preload="none"></video><video controls></video>`);
    const items = await waitForVerdicts(extension.serviceWorker, page, { count: 3 });
    expect(items.map(({ state }) => state)).toEqual(['left-alone', 'left-alone', 'left-alone']);
    await recorder.stop();
  });
});

/** A tenth of a second of nothing, 8 bits, 8 kHz. */
function silentWav(): Buffer {
  const samples = Buffer.alloc(800, 128);
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + samples.length, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(8000, 24);
  head.writeUInt32LE(8000, 28);
  head.writeUInt16LE(1, 32);
  head.writeUInt16LE(8, 34);
  head.write('data', 36);
  head.writeUInt32LE(samples.length, 40);
  return Buffer.concat([head, samples]);
}
