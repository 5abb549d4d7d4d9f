import { describeNoFlash, type NoFlashCase } from '../harness/no-flash-cases.ts';
import { actOnceShown } from '../harness/once-shown.ts';
import { safeImage, safeStyle, unsafeStyle } from '../harness/test-images.ts';
import { answerFile, patternPng } from '../harness/test-site.ts';

const svg = (inside: string) =>
  `<svg width="640" height="300" style="position:absolute;left:0;top:0">${inside}</svg>`;
const svgPicture = (href: string, x: number) =>
  `<image href="${href}" x="${x}" y="20" width="256" height="256"/>`;
const dataAddress = (name: 'porn_2' | 'neutral_1') =>
  `data:image/png;base64,${patternPng(name).toString('base64')}`;

const cases: readonly NoFlashCase[] = [
  {
    name: 'covers an image button',
    body: () => `<form><input type="image" src="/porn_2.png" style="${unsafeStyle}">
      <input type="image" src="/neutral_1.png" style="${safeStyle}"></form>`,
  },
  {
    name: 'covers an input that becomes an image button',
    body: () => `${safeImage}<input id="swap" src="/porn_2.png" style="${unsafeStyle}">
      <script>setTimeout(() => { swap.type = 'IMAGE' }, 300)</script>`,
  },
  {
    name: 'covers an image button whose picture changes',
    body: () => `${safeImage}<input id="swap" type="image" src="/neutral_1.png" style="${unsafeStyle}">`,
    act: (page) =>
      actOnceShown(page, 'visibility', () =>
        document.querySelector('#swap')?.setAttribute('src', '/porn_2.png'),
      ),
  },
  {
    name: 'covers an <image> in a drawing',
    body: () => svg(svgPicture('/porn_2.png', 20) + svgPicture('/neutral_1.png', 320)),
  },
  {
    name: 'covers an <image> with its data in it',
    body: () => svg(svgPicture(dataAddress('porn_2'), 20) + svgPicture(dataAddress('neutral_1'), 320)),
  },
  {
    name: 'covers an <image> of another site',
    body: (site) =>
      svg(
        svgPicture(site.at('b.test', '/porn_2.png'), 20) +
          svgPicture(site.at('b.test', '/neutral_1.png'), 320),
      ),
  },
  {
    name: 'covers an <image> whose address changes',
    body: () =>
      svg(
        svgPicture('/neutral_1.png', 320) +
          svgPicture('/neutral_1.png?2', 20).replace('<image', '<image id="swap"'),
      ),
    act: (page) =>
      actOnceShown(page, 'visibility', () =>
        document.querySelector('#swap')?.setAttribute('href', '/porn_2.png'),
      ),
  },
  {
    name: 'covers an <image> whose drawing a script sets to another time, right before a frame',
    body: () =>
      svg(
        `${svgPicture('/neutral_1.png', 320)}<image id="swap" href="/neutral_1.png?2" x="20" y="20" width="256" height="256">
          <set attributeName="href" to="/porn_2.png" begin="1000s"/></image>
          <script>globalThis.kept = new Image(); kept.src = '/porn_2.png'</script>`,
      ),
    act: async (page) => {
      await actOnceShown(page, 'visibility', () => {
        requestAnimationFrame(() => document.querySelector('svg')?.setCurrentTime(1001));
      });
      await page.waitForFunction(() => {
        const swap = document.querySelector('#swap');
        return swap instanceof SVGImageElement && swap.href.animVal.includes('porn_2');
      });
    },
  },
  {
    name: 'covers an <image> whose address an animation changes',
    body: () =>
      svg(
        `${svgPicture('/neutral_1.png', 320)}<image id="swap" href="/neutral_1.png?2" x="20" y="20" width="256" height="256">
          <set attributeName="href" to="/porn_2.png" begin="4s"/></image>`,
      ),
    act: async (page) => {
      await actOnceShown(page, 'visibility', () => undefined);
      await page.waitForFunction(() => {
        const swap = document.querySelector('#swap');
        return swap instanceof SVGImageElement && swap.href.animVal.includes('porn_2');
      });
    },
  },
  {
    name: 'covers an <image> that another element uses',
    body: () =>
      svg(
        `<defs><image id="unsafe" href="/porn_2.png" width="256" height="256"/>
          <image id="safe" href="/neutral_1.png" width="256" height="256"/></defs>
          <use href="#unsafe" x="20" y="20"/><use href="#safe" x="320" y="20"/>`,
      ),
  },
  {
    name: 'covers an <image> in a pattern',
    body: () =>
      svg(
        ['porn_2', 'neutral_1']
          .map(
            (name, index) => `<pattern id="${name}" width="256" height="256"
          patternUnits="userSpaceOnUse" x="${20 + index * 300}" y="20"><image href="/${name}.png" width="256" height="256"/>
          </pattern><rect x="${20 + index * 300}" y="20" width="256" height="256" fill="url(#${name})"/>`,
          )
          .join(''),
      ),
  },
  {
    name: 'covers a drawing that is the source of an <img> and has a picture in it',
    body: () => {
      const drawing = (name: 'porn_2' | 'neutral_1') =>
        `data:image/svg+xml;base64,${btoa(`<svg xmlns="http://www.w3.org/2000/svg" width="256" height="256">
          <image href="${dataAddress(name)}" width="256" height="256"/></svg>`)}`;
      return `<img src="${drawing('porn_2')}" style="${unsafeStyle}"><img src="${drawing('neutral_1')}" style="${safeStyle}">`;
    },
  },
  {
    name: 'covers an <object>',
    body: () => `<object data="/porn_2.png" type="image/png" style="${unsafeStyle}"></object>
      <object data="/neutral_1.png" style="${safeStyle}"></object>`,
  },
  {
    name: 'covers an <object> whose picture changes',
    body: () => `${safeImage}<object id="swap" data="/neutral_1.png" style="${unsafeStyle}"></object>`,
    act: (page) =>
      actOnceShown(page, 'visibility', () =>
        document.querySelector('#swap')?.setAttribute('data', '/porn_2.png'),
      ),
  },
  {
    name: 'covers an <object> that only an object gets as a picture',
    body: (site) => {
      site.route('/cloaked.png', (request, response) => {
        if (request.headers['sec-fetch-dest'] === 'image') return void response.writeHead(404).end();
        return answerFile('image/png', patternPng('porn_2'))(request, response);
      });
      return `${safeImage}<object data="http://127.0.0.1:${new URL(site.at('a.test', '/')).port}/cloaked.png"
        type="image/png" style="${unsafeStyle}"></object>`;
    },
  },
  {
    name: 'covers an <embed>',
    body: () =>
      `<embed src="/porn_2.png" style="${unsafeStyle}"><embed src="/neutral_1.png" style="${safeStyle}">`,
  },
  {
    name: 'covers a document that is a picture, in a frame',
    body: () => `${safeImage}<iframe src="/porn_2.png" style="position:absolute;left:20px;top:20px;width:256px;
      height:256px;border:0"></iframe>`,
  },
  {
    name: 'covers a drawing that is a document, in a frame and in an <object>',
    body: (site) => {
      const drawing = (name: string) =>
        Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="256" height="256">
        <image href="/${name}.png" width="256" height="256"/></svg>`);
      site.route('/unsafe.svg', answerFile('image/svg+xml', drawing('porn_2')));
      site.route('/safe.svg', answerFile('image/svg+xml', drawing('neutral_1')));
      return `<iframe src="/unsafe.svg" style="${unsafeStyle}"></iframe>
        <object data="/safe.svg" style="${safeStyle}"></object>`;
    },
    count: 2,
  },
];

describeNoFlash('elements that show pictures and never flash', cases);
