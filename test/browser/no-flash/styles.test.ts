import { describeNoFlash, type NoFlashCase } from '../harness/no-flash-cases.ts';
import { actOnceShown } from '../harness/once-shown.ts';
import { safeStyle, unsafeStyle } from '../harness/test-images.ts';
import { patternPng } from '../harness/test-site.ts';

/** Boxes that show a picture by one declaration. */
const boxes = (declare: (picture: string) => string, style = 'background-size:100% 100%') => `
  <div style="${unsafeStyle};${style};${declare('url(/porn_2.png)')}"></div>
  <div style="${safeStyle};${style};${declare('url(/neutral_1.png)')}"></div>`;

/** The same by a style sheet, for what an attribute cannot say. */
const sheet = (rule: (name: string, picture: string) => string) => `<style>
  ${rule('#unsafe', 'url(/porn_2.png)')} ${rule('#safe', 'url(/neutral_1.png)')}</style>
  <div id="unsafe" style="${unsafeStyle}"></div><div id="safe" style="${safeStyle}"></div>`;

const dataUrl = (name: 'porn_2' | 'neutral_1') =>
  `url(data:image/png;base64,${patternPng(name).toString('base64')})`;

const fill = 'background-size:100% 100%';

const cases: readonly NoFlashCase[] = [
  { name: 'covers a background-image of an element', body: () => boxes((url) => `background-image:${url}`) },
  {
    name: 'covers a background of a class',
    body: () => `<style>.a { background: url(/porn_2.png) } .b { background: url(/neutral_1.png) }</style>
      <div class="a" style="${unsafeStyle}"></div><div class="b" style="${safeStyle}"></div>`,
  },
  {
    name: 'covers a background with !important',
    body: () =>
      sheet((name, url) => `${name} { background: ${url} !important; background-size: auto !important }`),
  },
  {
    name: 'covers a background with !important in a layer and in inline style',
    body: () => `<style>@layer page { div { background-size: 100% 100% !important } }</style>
      <div style="${unsafeStyle};background:url(/porn_2.png) 0 0/256px 256px !important"></div>
      <div style="${safeStyle};background:url(/neutral_1.png) 0 0/256px 256px !important"></div>`,
  },
  {
    name: 'covers a background among gradients',
    body: () => boxes((url) => `background:linear-gradient(#0000,#0000),${url}`, ''),
  },
  {
    name: 'covers an image-set()',
    body: () => boxes((url) => `background:image-set(${url} 1x, ${url} 2x)`, ''),
  },
  {
    name: 'covers a cross-fade()',
    body: () => boxes((url) => `background:-webkit-cross-fade(${url},${url},50%);${fill}`),
  },
  {
    name: 'covers a background of another site',
    body: (site) => `
      <div style="${unsafeStyle};background:url(${site.at('b.test', '/porn_2.png')})"></div>
      <div style="${safeStyle};background:url(${site.at('b.test', '/neutral_1.png')})"></div>`,
  },
  {
    name: 'covers a background with its data in it',
    body: () => `<div style="${unsafeStyle};background:${dataUrl('porn_2')}"></div>
      <div style="${safeStyle};background:${dataUrl('neutral_1')}"></div>`,
  },
  {
    name: 'covers a background of the body',
    body: () => `<style>html { background: url(/porn_2.png) 20px 20px no-repeat }</style>
      <div style="${safeStyle};background:url(/neutral_1.png)"></div>`,
  },
  {
    name: 'covers a background of a sheet that is added later',
    body: () => `<div id="unsafe" style="${unsafeStyle}"></div>
      <div style="${safeStyle};background:url(/neutral_1.png)"></div><script>setTimeout(() => {
        document.head.insertAdjacentHTML('beforeend', '<style>#unsafe { background: url(/porn_2.png) }</style>');
      }, 400)</script>`,
  },
  {
    name: 'covers backgrounds of rules that a script inserts and of adopted sheets',
    body: () => `<style id="sheet"></style><div id="unsafe" style="${unsafeStyle}"></div>
      <div id="safe" style="${safeStyle}"></div><script>setTimeout(() => {
        sheet.sheet.insertRule('#unsafe { background: url(/porn_2.png) }');
        const adopted = new CSSStyleSheet(); adopted.replaceSync('#safe { background: url(/neutral_1.png) }');
        document.adoptedStyleSheets.push(adopted);
      }, 400)</script>`,
  },
  {
    name: 'covers ::before and ::after with a background',
    body: () =>
      sheet(
        (name, url) =>
          `${name}::${name === '#safe' ? 'after' : 'before'} { content: ''; position: absolute; inset: 0;
            background: ${url} }`,
      ),
  },
  {
    name: 'covers ::before and ::after with a picture as their content',
    body: () =>
      sheet(
        (name, url) =>
          `${name}::${name === '#safe' ? 'before' : 'after'} { content: ${url}; position: absolute; inset: 0 }`,
      ),
  },
  {
    name: 'covers a picture that stands in for an element',
    body: () => sheet((name, url) => `${name} { content: ${url} }`),
  },
  {
    name: 'covers a picture that a style puts in place of an <img>',
    body: () => `<style>#unsafe { content: url(/porn_2.png) }</style>
      <img id="unsafe" src="/neutral_1.png" style="${unsafeStyle}"><img src="/neutral_1.png?2" style="${safeStyle}">`,
  },
  {
    name: 'covers a border-image',
    body: () =>
      boxes((url) => `box-sizing:border-box;border:1px solid;border-image:${url} 0 fill/0 stretch`, ''),
  },
  {
    name: 'covers a mask-image',
    // The mask lets all of a picture through that lies below it.
    body: () => `<div style="${unsafeStyle};background:url(/porn_2.png);mask-image:url(/neutral_1.png)"></div>
      <div style="${safeStyle};background:url(/neutral_1.png);mask-image:url(/neutral_1.png)"></div>`,
  },
  {
    name: 'covers a list-style-image',
    body: () => `<ul style="position:absolute;left:20px;top:20px;margin:0;padding:0;list-style:url(/porn_2.png) inside">
        <li style="line-height:0"></li></ul><div style="${safeStyle};background:url(/neutral_1.png)"></div>`,
    count: 2,
  },
  {
    name: 'covers a ::marker with a picture as its content',
    body: () => `<style>li::marker { content: url(/porn_2.png) }</style>
      <ul style="position:absolute;left:20px;top:20px;margin:0;padding:0;list-style-position:inside;line-height:0">
        <li></li></ul><div style="${safeStyle};background:url(/neutral_1.png)"></div>`,
  },
  {
    name: 'shows a safe list-style-image, and covers one that follows it',
    body: () => `<style>ul { position: absolute; top: 20px; margin: 0; padding: 0; list-style-position: inside;
        line-height: 0 } #swap { left: 20px } #safe { left: 320px } ul { list-style-image: url(/neutral_1.png) }</style>
      <ul id="swap"><li></li></ul><ul id="safe"><li></li></ul>`,
    act: async (page) => {
      await page.waitForFunction(() => {
        const item = document.querySelector('#swap li');
        return item && getComputedStyle(item).listStyleImage !== 'none';
      });
      await page.evaluate(() => {
        document.querySelector('#swap')?.setAttribute('style', 'list-style-image: url(/porn_2.png)');
      });
    },
  },
  {
    name: 'covers a background that follows another by a class',
    body: () => `<style>.a { background: url(/neutral_1.png) } .b { background: url(/porn_2.png) }</style>
      <div id="swap" class="a" style="${unsafeStyle}"></div><div class="a" style="${safeStyle}"></div>`,
    act: (page) =>
      actOnceShown(page, 'style', () => document.querySelector('#swap')?.setAttribute('class', 'b')),
  },
  {
    name: 'covers a background that follows another under a slow transition of everything',
    body: () => `<style>div { transition: all 3s } .a { background: url(/neutral_1.png) }
      .b { background: url(/porn_2.png) }</style>
      <div id="swap" class="a" style="${unsafeStyle}"></div><div class="a" style="${safeStyle}"></div>`,
    act: (page) =>
      actOnceShown(page, 'style', () => document.querySelector('#swap')?.setAttribute('class', 'b')),
  },
  {
    name: 'covers a background that follows another by a rule that no observer is told of',
    body: () => `<style id="sheet">div { background: url(/neutral_1.png) }</style>
      <div id="swap" style="${unsafeStyle}"></div><div style="${safeStyle}"></div>`,
    act: (page) =>
      actOnceShown(page, 'style', () => {
        document.styleSheets[0]?.insertRule('#swap { background-image: url(/porn_2.png) }', 1);
      }),
  },
  {
    name: 'covers a background that comes under the pointer',
    body: () => `<style>div { background: url(/neutral_1.png) } #swap:hover { background: url(/porn_2.png) }</style>
      <div id="swap" style="${unsafeStyle}"></div><div style="${safeStyle}"></div>`,
    act: async (page) => {
      await actOnceShown(page, 'style', () => undefined);
      await page.mouse.move(150, 150);
    },
  },
  {
    name: 'covers a background of a part that appears under the pointer',
    body: () => `<style>.a { background: url(/neutral_1.png) }
      #swap:hover::after { content: ''; position: absolute; inset: 0; background: url(/porn_2.png) }</style>
      <div id="swap" class="a" style="${unsafeStyle}"></div><div class="a" style="${safeStyle}"></div>`,
    act: async (page) => {
      await actOnceShown(page, 'style', () => undefined);
      await page.mouse.move(150, 150);
    },
    count: 3,
  },
  {
    name: 'covers an element that goes, changes while it is away, and comes back',
    body: () => `<style>.a { background: url(/neutral_1.png) } .b { background: url(/porn_2.png) }</style>
      <div id="swap" class="a" style="${unsafeStyle}"></div><div class="a" style="${safeStyle}"></div>`,
    act: (page) =>
      actOnceShown(page, 'style', () => {
        const swap = document.querySelector('#swap');
        swap?.remove();
        swap?.setAttribute('class', 'b');
        if (swap) document.body.append(swap);
      }),
  },
  {
    name: 'covers an element without a box that changes and gets one again',
    body: () => `<style>.a { background: url(/neutral_1.png) } .b { background: url(/porn_2.png) }
      .c { display: none }</style>
      <div id="swap" class="a" style="${unsafeStyle}"></div><div class="a" style="${safeStyle}"></div>`,
    act: (page) =>
      actOnceShown(page, 'style', () => {
        const swap = document.querySelector('#swap');
        swap?.setAttribute('class', 'a c');
        swap?.getBoundingClientRect();
        requestAnimationFrame(() => swap?.setAttribute('class', 'b'));
      }),
  },
  {
    name: 'covers a gradient without a box that gets one again with a picture, by what stands above it',
    body: () => `<style>#swap { background-image: linear-gradient(#fff, #ddd) } .off #swap { display: none }
      .on #swap { background-image: url(/porn_2.png) }</style><main id="above">
      <div id="swap" style="${unsafeStyle}"></div></main><div style="${safeStyle};background:url(/neutral_1.png)"></div>`,
    act: async (page) => {
      await actOnceShown(page, 'style', () => document.querySelector('#above')?.setAttribute('class', 'off'));
      await page.screenshot();
      await page.evaluate(() => document.querySelector('#above')?.setAttribute('class', 'on'));
    },
  },
  {
    name: 'covers pictures that an animation shows',
    body: () => `<style>@keyframes show { from, to { background-image: url(/porn_2.png) } }
      .a { background: url(/neutral_1.png) } #swap { animation: show 1s infinite }</style>
      <div id="swap" class="a" style="${unsafeStyle}"></div><div class="a" style="${safeStyle}"></div>`,
  },
  {
    name: 'covers pictures of an animation that begins later',
    body: () => `<style>@keyframes show { from, to { background-image: url(/porn_2.png) } }
      .a { background: url(/neutral_1.png) } .b { animation: show 1s infinite }</style>
      <div id="swap" class="a" style="${unsafeStyle}"></div><div class="a" style="${safeStyle}"></div>`,
    act: (page) => actOnceShown(page, 'style', () => document.querySelector('#swap')?.classList.add('b')),
  },
  {
    name: 'covers pictures of an animation that a script starts',
    body: () => `<style>.a { background: url(/neutral_1.png) }</style>
      <div id="swap" class="a" style="${unsafeStyle}"></div><div class="a" style="${safeStyle}"></div>`,
    act: (page) =>
      actOnceShown(page, 'style', () => {
        const picture = 'url(/porn_2.png)';
        document
          .querySelector('#swap')
          ?.animate({ backgroundImage: [picture, picture] }, { duration: 1000, iterations: 9 });
      }),
  },
  {
    name: 'covers backgrounds in open and closed shadow roots',
    body: () => `<script>for (const mode of ['open', 'closed']) {
        const host = document.createElement('div'); document.body.append(host);
        host.attachShadow({mode}).innerHTML = '<style>p { margin: 0; background: url(/' +
          (mode === 'open' ? 'porn_2' : 'neutral_1') + '.png) }</style><p style="' +
          (mode === 'open' ? '${unsafeStyle}' : '${safeStyle}') + '"></p>';
      }</script>`,
  },
  {
    name: 'covers a picture that a filter paints',
    body: () => `<svg width="0" height="0"><filter id="paint" x="0" y="0" width="1" height="1">
      <feImage href="/porn_2.png" x="0" y="0" width="256" height="256"/></filter></svg>
      <div style="${unsafeStyle};background:#888;filter:url(#paint)"></div>
      <div style="${safeStyle};background:url(/neutral_1.png)"></div>`,
    count: 1,
  },
  {
    name: 'covers pictures in boxes that few pages use',
    body: () => `<style>dialog::backdrop { background: url(/porn_2.png) 20px 20px no-repeat }</style>
      <dialog id="dialog">.</dialog><div style="${safeStyle};background:url(/neutral_1.png)"></div>
      <script>dialog.showModal()</script>`,
    count: 1,
  },
  {
    name: 'does not cover the picture of a first letter',
    knownLimit: 'a rule for the first letters of all boxes makes every page slow',
    body: () => `<style>#target::first-letter { float: left; font: 1px/1 serif; padding: 128px;
      background: url(/porn_2.png) 0 0/256px 256px no-repeat }</style>
      <div id="target" style="${unsafeStyle};width:300px">A</div>
      <div style="${safeStyle};background:url(/neutral_1.png)"></div>`,
    count: 1,
  },
  {
    name: 'covers pictures in parts of form controls',
    body: () => `<style>#target { appearance: none } #target::-webkit-slider-thumb { appearance: none; width: 256px;
      height: 256px; background: url(/porn_2.png) }</style><input type="range" id="target" style="${unsafeStyle}">
      <div style="${safeStyle};background:url(/neutral_1.png)"></div>`,
    count: 1,
  },
];

describeNoFlash('pictures of styles that never flash', cases);
