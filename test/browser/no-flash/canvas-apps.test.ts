import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { encodePng } from '../../../scripts/pictures/encode-png.ts';
import { paintScene } from '../../../scripts/pictures/paint-scene.ts';
import type { LaunchedBrowser, LaunchedExtension } from '../../../scripts/start/launch-with-extension.ts';
import { canvasPage, drawing } from '../harness/canvas-pages.ts';
import { openWithExtension, openWithoutExtension } from '../harness/open-browser.ts';
import { safeSight, unsafeSight, unsafeStyle } from '../harness/test-images.ts';
import { answerFile, openTestSite, type TestSite } from '../harness/test-site.ts';
import { pressButton } from '../harness/veil-buttons.ts';
import { becomesVisible } from '../harness/visit.ts';
import { waitForVerdicts } from '../harness/wait-for-verdicts.ts';

let site: TestSite;
let extension: LaunchedExtension;
let plain: LaunchedBrowser;
let page: Page;

beforeAll(async () => {
  site = await openTestSite();
  extension = await openWithExtension();
  plain = await openWithoutExtension();
  const scene = Buffer.from(encodePng(paintScene('sunset-hills', 1, 512)));
  site.route('/scene.png', answerFile('image/png', scene));
});

afterAll(async () => {
  await extension?.close();
  await plain?.close();
  await site?.close();
});

beforeEach(async () => {
  page = await extension.context.newPage();
});
afterEach(() => page.close());

async function open(body: string): Promise<void> {
  site.page('/', `<!doctype html><meta charset="utf-8"><body>${body}`);
  await page.goto(site.at('a.test', '/'));
}

/** Opacity as the page's style has it: what people see of the canvas. */
const isSeen = () => page.waitForFunction(() => document.title === 'seen');

/** A map that is panned by so many pixels a frame, to and fro, and counts frames in which it was hidden. */
function pannedMap(pxAFrame: number): string {
  return `<canvas id="target" width="256" height="256" style="${unsafeStyle}"></canvas>${drawing}<script>
    globalThis.counted = { all: 0, hidden: 0 };
    picture('scene').then((scene) => {
      const context = target.getContext('2d');
      frames((count) => {
        const way = (count * ${pxAFrame}) % 512;
        context.drawImage(scene, way < 256 ? -way : way - 512, -128);
        const isSeen = getComputedStyle(target).opacity === '1';
        if (isSeen && count > 60) document.title = 'seen';
        if (document.title !== 'seen') return;
        counted.all += 1;
        if (!isSeen) counted.hidden += 1;
      });
    });
  </script>`;
}

test('a map that is panned in every frame stays in sight', async () => {
  await open(pannedMap(1));
  await isSeen();
  await page.waitForFunction(() => Reflect.get(globalThis, 'counted').all > 300);
  const counted = await page.evaluate(() => Reflect.get(globalThis, 'counted'));
  expect(counted.hidden, `of ${counted.all} frames`).toBe(0);
});

test('a page that draws 300 frames gets the pixels that it gets without the extension', async () => {
  const body = `${canvasPage(`
    const context = target.getContext('2d');
    frames((count) => {
      if (count === 300) { globalThis.pixels = Array.from(context.getImageData(0, 0, 256, 256).data).join() }
      if (count >= 300) return;
      context.drawImage(harmless, count % 7, count % 5);
      context.fillStyle = 'hsl(' + count + ' 80% 50%)';
      context.beginPath(); context.arc(128, 128, count % 100, 0, 6); context.fill();
      context.globalAlpha = 0.5 + 0.5 * (count % 2);
      if (count % 50 === 0) target.width = 256;
    });`)}`;
  const read = async (on: Page) => {
    await on.goto(site.at('a.test', '/'));
    await on.waitForFunction(() => 'pixels' in globalThis);
    return on.evaluate(() => String(Reflect.get(globalThis, 'pixels')));
  };
  site.page('/', `<!doctype html><body>${body}`);
  const control = await plain.context.newPage();
  const expected = await read(control);
  await control.close();
  expect((await read(page)) === expected).toBe(true);
});

test('the functions of a page print as the browser’s own', async () => {
  await open('');
  const printed = await page.evaluate(() => [
    String(CanvasRenderingContext2D.prototype.drawImage),
    String(WebGLRenderingContext.prototype.drawArrays),
    String(HTMLCanvasElement.prototype.transferControlToOffscreen),
    String(Object.getOwnPropertyDescriptor(HTMLCanvasElement.prototype, 'width')?.set),
    CanvasRenderingContext2D.prototype.drawImage.name,
    String(CanvasRenderingContext2D.prototype.drawImage.length),
  ]);
  const native = expect.stringMatching(/^function \w*\(\) \{ \[native code\] \}$/);
  expect(printed).toEqual([native, native, native, native, 'drawImage', '3']);
});

test('a hidden canvas gets the pointer’s events', async () => {
  // Nothing is drawn to it, and a worker could at any time: it stays hidden. Before, as a blank one, it may be seen.
  const handOver = `target.transferControlToOffscreen(); document.title = 'handed over';`;
  await open(`${canvasPage(handOver)}<script>
    target.onpointerdown = () => { document.title = 'opacity ' + getComputedStyle(target).opacity };</script>`);
  await page.waitForFunction(
    () =>
      document.title === 'handed over' &&
      getComputedStyle(document.querySelector('canvas') as Element).opacity === '0',
  );
  await page.mouse.click(100, 100);
  expect(await page.title()).toBe('opacity 0');
});

test('a canvas that shows another site’s picture is covered as unreadable, and shown to who chooses so', async () => {
  await open(`<canvas id="target" width="256" height="256" style="${unsafeStyle}"></canvas><script>
    const image = new Image();
    image.onload = () => setInterval(() => target.getContext('2d').drawImage(image, 0, 0), 100);
    image.src = '${site.at('b.test', '/porn_2.png')}';</script>
    <img src="/neutral_1.png" style="position:absolute;left:320px;top:20px;width:256px">`);
  await becomesVisible(page, safeSight);
  await page.waitForFunction(
    () => getComputedStyle(document.querySelector('canvas') as Element).opacity === '0',
  );
  const items = await waitForVerdicts(extension.serviceWorker, page, { count: 2 });
  expect(items.map(({ state, reasons }) => [state, reasons])).toContainEqual([
    'unjudged',
    [{ kind: 'failure', failure: { kind: 'unreadable' } }],
  ]);
  await pressButton(page, 'Show anyway');
  // The cover's own button lies in a corner, not on the points that are compared.
  expect(await becomesVisible(page, unsafeSight)).toBe(true);
});

test('a canvas too small to be judged is left alone, and judged when it grows', async () => {
  await open(`${canvasPage('copy(target, unsafe); copy(safe, harmless);')}
    <style>#target { width: 20px !important; height: 20px !important }</style>`);
  await becomesVisible(page, safeSight);
  const states = async () =>
    (await waitForVerdicts(extension.serviceWorker, page, { count: 2 })).map(({ state }) => state).sort();
  expect(await states()).toEqual(['left-alone', 'shown']);
  await page.evaluate(() => document.querySelector('style')?.remove());
  await page.waitForFunction(
    () => getComputedStyle(document.querySelector('canvas') as Element).filter !== 'none',
  );
  expect(await states()).toEqual(['shown', 'veiled']);
});

test('a blank canvas may be seen', async () => {
  await open(`<canvas id="target" width="256" height="256" style="${unsafeStyle};background:tan"></canvas>`);
  await page.waitForFunction(
    () => getComputedStyle(document.querySelector('canvas') as Element).opacity === '1',
  );
});
