import { canvasPage, drawing, withPictures } from '../harness/canvas-pages.ts';
import { canvasIsShown } from '../harness/canvas-state.ts';
import { describeNoFlash, type NoFlashCase } from '../harness/no-flash-cases.ts';
import { safeImage, unsafeStyle } from '../harness/test-images.ts';
import type { TestSite } from '../harness/test-site.ts';

const cases: readonly NoFlashCase[] = [
  {
    name: 'covers what is drawn with drawImage',
    body: () => canvasPage('copy(target, unsafe); copy(safe, harmless);'),
  },
  {
    name: 'covers what is drawn with putImageData',
    body: () =>
      canvasPage(`target.getContext('2d').putImageData(pixelsOf(unsafe), 0, 0);
        safe.getContext('2d').putImageData(pixelsOf(harmless), 0, 0);`),
  },
  {
    name: 'covers what is drawn in many small rectangles',
    body: () =>
      canvasPage(`const { data } = pixelsOf(unsafe); const context = target.getContext('2d');
        for (let y = 0; y < 256; y += 2) for (let x = 0; x < 256; x += 2) {
          const at = 4 * (256 * y + x);
          context.fillStyle = 'rgb(' + data[at] + ' ' + data[at + 1] + ' ' + data[at + 2] + ')';
          context.fillRect(x, y, 2, 2);
        }
        copy(safe, harmless);`),
  },
  {
    name: 'covers what a pattern fills',
    body: () =>
      canvasPage(`for (const [canvas, source] of [[target, unsafe], [safe, harmless]]) {
          const context = canvas.getContext('2d');
          context.fillStyle = context.createPattern(source, 'repeat');
          context.rect(0, 0, 256, 256); context.fill();
        }`),
  },
  {
    name: 'covers what a bitmap renderer takes over',
    body: () =>
      canvasPage(`target.getContext('bitmaprenderer').transferFromImageBitmap(unsafe);
        safe.getContext('bitmaprenderer').transferFromImageBitmap(harmless);`),
  },
  {
    name: 'covers what WebGL draws once',
    body: () => canvasPage('showWithGl(target, unsafe); showWithGl(safe, harmless);'),
  },
  {
    name: 'covers what WebGL 2 draws once, below the window at first',
    body: () => `<style>body { margin: 0 }</style><div style="height:4000px"></div>
      <div style="position:relative;height:900px">
        ${canvasPage("showWithGl(target, unsafe, 'webgl2'); showWithGl(safe, harmless, 'webgl2'); document.title = 'drawn';")}
      </div>`,
    act: async (page) => {
      await page.waitForFunction(() => document.title === 'drawn');
      await page.evaluate(() => scrollTo(0, 4000));
    },
  },
  {
    name: 'covers what an OffscreenCanvas of the page draws',
    body: () =>
      canvasPage(`copy(target.transferControlToOffscreen(), unsafe);
        copy(safe.transferControlToOffscreen(), harmless);`),
  },
  {
    name: 'covers what a worker draws',
    body: (site) => {
      site.route('/worker.js', (_, response) => {
        response.setHeader('content-type', 'text/javascript');
        response.end(
          `onmessage = ({ data: [canvas, picture] }) => canvas.getContext('2d').drawImage(picture, 0, 0)`,
        );
      });
      return canvasPage(`for (const [canvas, source] of [[target, unsafe], [safe, harmless]]) {
          const offscreen = canvas.transferControlToOffscreen();
          new Worker('/worker.js').postMessage([offscreen, source], [offscreen, source]);
        }`);
    },
  },
  {
    name: 'covers a canvas that was drawn before it was added',
    body: () =>
      `${drawing}${withPictures(`for (const [source, left] of [[unsafe, 20], [harmless, 320]]) {
          const canvas = document.createElement('canvas');
          canvas.width = canvas.height = 256;
          copy(canvas, source);
          await new Promise((resolve) => setTimeout(resolve, 300));
          canvas.style = 'position:absolute;top:20px;left:' + left + 'px';
          document.body.append(canvas);
        }`)}`,
  },
  {
    name: 'covers a WebGL canvas that was drawn before it was added',
    body: () =>
      `${drawing}${withPictures(`for (const [source, left] of [[unsafe, 20], [harmless, 320]]) {
          const canvas = document.createElement('canvas');
          canvas.width = canvas.height = 256;
          showWithGl(canvas, source);
          canvas.style = 'position:absolute;top:20px;left:' + left + 'px';
          document.body.append(canvas);
        }`)}`,
  },
  {
    name: 'covers canvases in open and closed shadow roots',
    body: () =>
      `${safeImage}${drawing}${withPictures(`for (const mode of ['open', 'closed']) {
          const host = document.createElement('div');
          host.attachShadow({ mode }).innerHTML =
            '<canvas width="256" height="256" style="${unsafeStyle}"></canvas>';
          document.body.append(host);
          host.canvas = host.shadowRoot?.querySelector('canvas');
          if (host.canvas) setTimeout(() => copy(host.canvas, unsafe), 400);
        }
        const late = document.createElement('div');
        const root = late.attachShadow({ mode: 'closed' });
        root.innerHTML = '<canvas width="256" height="256" style="${unsafeStyle}"></canvas>';
        document.body.append(late);
        setTimeout(() => copy(root.firstChild, unsafe), 600);`)}`,
    act: (page) => page.waitForTimeout(1500),
    count: 2,
  },
  {
    name: 'covers a canvas in a frame',
    body: (site) => {
      site.page(
        '/inner',
        `<body style="margin:0">${canvasPage('copy(target, unsafe); copy(safe, harmless);')}`,
      );
      return `<iframe src="/inner" style="position:absolute;left:0;top:0;width:600px;height:300px;border:0"></iframe>`;
    },
  },
  {
    name: 'covers a live preview that draws the same unsafe picture in every frame',
    body: () => canvasPage('copy(safe, harmless); frames(() => copy(target, unsafe));'),
  },
  {
    name: 'covers a live preview that draws with WebGL in every frame',
    body: () => canvasPage('showWithGl(safe, harmless); frames(() => showWithGl(target, unsafe));'),
  },
  {
    name: 'covers a canvas that shows a safe picture first and an unsafe one then',
    body: () =>
      canvasPage(
        'copy(target, harmless); copy(safe, harmless); globalThis.swap = () => copy(target, unsafe);',
      ),
    act: swapOnceShown,
  },
  {
    name: 'covers a bitmap renderer that takes over a safe picture first',
    body: () =>
      canvasPage(`const context = target.getContext('bitmaprenderer');
        context.transferFromImageBitmap(await createImageBitmap(harmless)); copy(safe, harmless);
        globalThis.swap = () => context.transferFromImageBitmap(unsafe);`),
    act: swapOnceShown,
  },
  {
    name: 'covers a WebGL canvas that shows a safe picture first',
    body: () =>
      canvasPage(`showWithGl(target, harmless); showWithGl(safe, harmless);
        globalThis.swap = () => showWithGl(target, unsafe);`),
    act: swapOnceShown,
  },
  {
    name: 'covers a preview that looks harmless until it loses its noise',
    body: () =>
      canvasPage(`target.getContext('2d').putImageData(noisy(unsafe), 0, 0); copy(safe, harmless);
        globalThis.swap = () => copy(target, unsafe);`),
    act: swapOnceShown,
  },
  {
    name: 'covers an unsafe picture in the middle of a constant safe animation',
    body: () =>
      canvasPage(`copy(safe, harmless); let source = harmless; globalThis.swap = () => { source = unsafe };
        frames((count) => {
          copy(target, source);
          const context = target.getContext('2d');
          context.fillStyle = 'white';
          context.fillRect((7 * count) % 256, 0, 6, 6);
        });`),
    act: swapOnceShown,
  },
  {
    name: 'covers an unsafe picture that a page draws when it is told the size of its canvas',
    body: () =>
      canvasPage(`copy(target, harmless); copy(safe, harmless);
        globalThis.swap = () => new ResizeObserver(() => copy(target, unsafe)).observe(target);`),
    act: swapOnceShown,
  },
  {
    name: 'covers an unsafe picture drawn with functions of a frame that is new',
    body: () =>
      canvasPage(`copy(target, harmless); copy(safe, harmless);
        globalThis.swap = () => {
          const frame = document.createElement('iframe');
          document.body.append(frame);
          const { drawImage } = frame.contentWindow.CanvasRenderingContext2D.prototype;
          drawImage.call(target.getContext('2d'), unsafe, 0, 0);
        };`),
    act: swapOnceShown,
  },
  {
    name: 'covers what is drawn while the page removes what is not its own',
    body: () =>
      canvasPage(`new MutationObserver((records) => {
          for (const { addedNodes } of records) for (const node of addedNodes) node.remove();
        }).observe(document.documentElement, { childList: true });
        copy(target, harmless); copy(safe, harmless); globalThis.swap = () => copy(target, unsafe);`),
    act: swapOnceShown,
  },
  {
    name: 'shows the safe picture that takes the place of an unsafe one',
    body: () =>
      canvasPage(`copy(target, unsafe); copy(safe, unsafe); await new Promise((resolve) => setTimeout(resolve, 3000));
        copy(safe, harmless);`),
    act: (page) => page.waitForTimeout(3500),
  },
];

/** Blank canvases count as settled: an image beside them holds the end of a visit until the host has started. */
const warmUp = '<img src="/neutral_1.png" style="position:absolute;left:700px;top:20px;width:100px">';

describeNoFlash(
  'canvases that never flash',
  cases.map(({ body, count = 2, ...rest }) => {
    return { ...rest, count: count + 1, body: (site: TestSite) => warmUp + body(site) };
  }),
);

/** Waits until the target is seen, with the extension or without, and changes what it shows. */
async function swapOnceShown(page: Parameters<typeof canvasIsShown>[0]): Promise<void> {
  await canvasIsShown(page, '#target');
  await page.evaluate(() => (globalThis as unknown as { swap(): void }).swap()); // the page's own script made it
  await page.waitForTimeout(1500);
}
