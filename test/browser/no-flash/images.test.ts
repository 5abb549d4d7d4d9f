import type { Page } from 'playwright';
import { describeNoFlash, type NoFlashCase } from '../harness/no-flash-cases.ts';
import { safeImage, safeStyle, unsafeStyle } from '../harness/test-images.ts';
import { answerFile, patternPng, type Route, type TestSite } from '../harness/test-site.ts';

const unsafePng = patternPng('porn_2');
const safePng = patternPng('neutral_1');

const cases: readonly NoFlashCase[] = [
  {
    name: 'covers an image that is in the page from the start',
    body: () => `<img src="/porn_2.png" style="${unsafeStyle}">${safeImage}`,
  },
  {
    name: 'covers an image that a script adds later',
    body: () => `${safeImage}<script>setTimeout(() => {
      const image = document.createElement('img');
      image.src = '/porn_2.png'; image.style = '${unsafeStyle}'; document.body.append(image);
    }, 200)</script>`,
  },
  {
    name: 'covers an image that was loaded and decoded before it was added',
    body: () => `${safeImage}<script>(async () => {
      const image = new Image(); image.src = '/porn_2.png'; image.style = '${unsafeStyle}';
      await image.decode(); document.body.append(image);
    })()</script>`,
  },
  {
    name: 'covers an image whose src changes from safe to unsafe',
    body: () => `${safeImage}<img id="swap" src="/neutral_1.png" style="${unsafeStyle}">`,
    act: (page) => swapSourceOnceShown(page, '/porn_2.png'),
  },
  {
    name: 'covers an image that is chosen by srcset alone',
    body: () => `<img srcset="/porn_2.png 1x, /porn_2.png?2 2x" style="${unsafeStyle}">${safeImage}`,
  },
  {
    name: 'covers an image whose srcset changes from safe to unsafe',
    body: () => `${safeImage}<img id="swap" srcset="/neutral_1.png 1x" style="${unsafeStyle}">`,
    act: async (page) => {
      await whenShown(page);
      await page.evaluate(() => document.querySelector('#swap')?.setAttribute('srcset', '/porn_2.png 1x'));
    },
  },
  {
    name: 'covers the source that a picture element selects',
    body: () => `<picture><source srcset="/porn_2.png" media="(min-width: 1px)">
      <img src="/neutral_1.png" style="${unsafeStyle}"></picture>${safeImage}`,
  },
  {
    name: 'covers a picture element whose source changes',
    body: () => `<picture><source id="source" srcset="/neutral_1.png">
      <img id="swap" src="/neutral_1.png" style="${unsafeStyle}"></picture>${safeImage}`,
    act: async (page) => {
      await whenShown(page);
      await page.evaluate(() => document.querySelector('#source')?.setAttribute('srcset', '/porn_2.png'));
    },
  },
  {
    name: 'covers the other source that a picture element selects when the window gets narrow',
    body: () => `<picture><source srcset="/porn_2.png" media="(max-width: 900px)">
      <img id="swap" src="/neutral_1.png" style="${unsafeStyle}"></picture>${safeImage}`,
    act: async (page) => {
      await whenShown(page);
      await page.setViewportSize({ width: 880, height: 700 });
    },
  },
  {
    name: 'covers a lazy image when it is scrolled into view',
    body: () => `<style>body { margin: 0 }</style>
      <div style="height:4000px"></div><div style="position:relative;height:900px">
      <img loading="lazy" src="/porn_2.png" style="${unsafeStyle}">
      <img loading="lazy" src="/neutral_1.png" style="${safeStyle}"></div>`,
    act: (page) => page.evaluate(() => scrollTo(0, 4000)),
  },
  {
    name: 'covers a blob: image, and one whose address was revoked at once',
    body: () => `${safeImage}<script>(async () => {
      const blob = await (await fetch('/porn_2.png')).blob();
      const image = new Image(); image.src = URL.createObjectURL(blob); image.style = '${unsafeStyle}';
      image.onload = () => URL.revokeObjectURL(image.src);
      document.body.append(image);
    })()</script>`,
  },
  {
    name: 'covers a data: image',
    body: () =>
      `<img src="data:image/png;base64,${unsafePng.toString('base64')}" style="${unsafeStyle}">${safeImage}`,
  },
  {
    name: 'covers images of another site',
    body: (site) => `<img src="${site.at('b.test', '/porn_2.png')}" style="${unsafeStyle}">
      <img src="${site.at('b.test', '/neutral_1.png')}" style="${safeStyle}">`,
  },
  {
    name: 'covers images of another site that ask for CORS',
    body: (site) => {
      site.route('/cors-unsafe.png', withCors(answerFile('image/png', unsafePng)));
      site.route('/cors-safe.png', withCors(answerFile('image/png', safePng)));
      return `<img crossorigin src="${site.at('b.test', '/cors-unsafe.png')}" style="${unsafeStyle}">
        <img crossorigin src="${site.at('b.test', '/cors-safe.png')}" style="${safeStyle}">`;
    },
  },
  {
    name: 'judges images of another site that only signed-in people get',
    body: (site) => {
      routeBehindCookie(site, '/private-unsafe.png', unsafePng);
      routeBehindCookie(site, '/private-safe.png', safePng);
      // Frames of the other site set its cookie first; the pictures are asked for after that.
      site.page('/sign-in', `<script>document.cookie = 'signed=in'; parent.postMessage('in', '*')</script>`);
      return `<iframe hidden src="${site.at('b.a.test', '/sign-in')}"></iframe><script>onmessage = () => {
        for (const [name, style] of [['unsafe', '${unsafeStyle}'], ['safe', '${safeStyle}']]) {
          const image = new Image(); image.style = style;
          image.src = '${site.at('b.a.test', '/private-')}' + name + '.png'; document.body.append(image);
        }
      }</script>`;
    },
  },
  {
    name: 'covers an image of this site that leads to another one',
    body: (site) => {
      site.route('/away.png', (_, response) => {
        response.writeHead(302, { location: site.at('b.test', '/porn_2.png') }).end();
      });
      return `<img src="/away.png" style="${unsafeStyle}">${safeImage}`;
    },
  },
  {
    name: 'covers an image that arrives slowly',
    body: (site) => {
      site.route('/slow.png', (request, response) => {
        setTimeout(() => answerFile('image/png', unsafePng)(request, response), 1200);
      });
      return `<img src="/slow.png" style="${unsafeStyle}">${safeImage}`;
    },
  },
  {
    name: 'covers a small image that grows',
    body: () => `${safeImage}<img id="swap" src="/porn_2.png"
      style="${unsafeStyle};width:20px;height:20px">`,
    act: async (page) => {
      await whenShown(page);
      await page.evaluate(
        (style) => document.querySelector('#swap')?.setAttribute('style', style),
        unsafeStyle,
      );
    },
  },
  {
    name: 'covers a copy of a shown image that gets another source',
    body: () => `${safeImage}<img id="swap" hidden src="/neutral_1.png" style="${unsafeStyle}">`,
    act: async (page) => {
      await whenShown(page, 'img');
      await page.evaluate((style) => {
        const copy = document.querySelector('img')?.cloneNode() as HTMLImageElement; // the page has one
        copy.src = '/porn_2.png';
        copy.setAttribute('style', style);
        document.body.append(copy);
      }, unsafeStyle);
    },
    count: 3,
  },
  {
    name: 'covers images in open, closed and declarative shadow roots',
    body: () => `${safeImage}<div><template shadowrootmode="closed">
        <img src="/porn_2.png" style="${unsafeStyle}"></template></div>
      <script>for (const mode of ['open', 'closed']) {
        const host = document.createElement('div');
        const inner = document.createElement('section');
        host.attachShadow({mode}).append(inner);
        document.body.append(host);
        inner.attachShadow({mode}).innerHTML = '<img src="/porn_2.png?' + mode + '" style="${unsafeStyle}">';
      }</script>`,
    count: 4,
  },
];

describeNoFlash('images that never flash', cases);

/** Waits until an image is loaded and no longer hidden, with the extension or without. */
async function whenShown(page: Page, selector = '#swap'): Promise<void> {
  await page.waitForFunction((wanted) => {
    const image = document.querySelector<HTMLImageElement>(wanted);
    return image?.complete && image.naturalWidth > 0 && getComputedStyle(image).visibility === 'visible';
  }, selector);
}

async function swapSourceOnceShown(page: Page, source: string): Promise<void> {
  await whenShown(page);
  await page.evaluate((address) => document.querySelector('#swap')?.setAttribute('src', address), source);
}

function withCors(route: Route): Route {
  return (request, response) => {
    response.setHeader('access-control-allow-origin', '*');
    return route(request, response);
  };
}

function routeBehindCookie(site: TestSite, path: string, png: Buffer): void {
  site.route(path, (request, response) => {
    if (request.headers.cookie?.includes('signed=in')) return answerFile('image/png', png)(request, response);
    response.writeHead(401).end();
  });
}
