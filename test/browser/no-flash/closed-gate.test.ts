import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LaunchedBrowser, LaunchedExtension } from '../../../scripts/start/launch-with-extension.ts';
import { type BrokenBuild, breakBuild } from '../harness/broken-build.ts';
import { openWithExtension, openWithoutExtension } from '../harness/open-browser.ts';
import { showsPattern } from '../harness/picture-boxes.ts';
import { unsafeSight, unsafeStyle } from '../harness/test-images.ts';
import { openTestSite, type TestSite } from '../harness/test-site.ts';
import { becomesVisible } from '../harness/visit.ts';

// Until a page has heard from the background, which may take seconds after a start of the browser, one style sheet
// covers everything. Here its scripts are empty, so that it stays alone.

const svg = (inside: string) =>
  `<svg width="640" height="300" style="position:absolute;left:0;top:0">${inside}</svg>`;
const image = '<image id="picture" href="/porn_2.png" width="256" height="256"/>';
const box = (style: string) => `<div style="${unsafeStyle};${style}"></div>`;

const bodies: Readonly<Record<string, string>> = {
  'an <img>': `<img src="/porn_2.png" style="${unsafeStyle}">`,
  'an image button': `<input type="image" src="/porn_2.png" style="${unsafeStyle}">`,
  'an object': `<object data="/porn_2.png" style="${unsafeStyle}"></object>`,
  'an embed': `<embed src="/porn_2.png" style="${unsafeStyle}">`,
  'the poster of a video': `<video poster="/porn_2.png" style="${unsafeStyle}"></video>`,
  'an <image> in a drawing': svg(`<g transform="translate(20 20)">${image}</g>`),
  'an <image> that another element uses': svg(`<defs>${image}</defs><use href="#picture" x="20" y="20"/>`),
  'an <image> that another element uses with a style that forces it into sight': `<style>
    @layer page { use, image, svg * { opacity: 1 !important; visibility: visible !important } }</style>${svg(
      `<defs>${image}</defs><use href="#picture" x="20" y="20"/>`,
    )}`,
  'a symbol with an <image> that another element uses': svg(
    `<symbol id="symbol">${image}</symbol><use href="#symbol" x="20" y="20"/>`,
  ),
  'an <image> in a pattern': svg(`<pattern id="pattern" width="256" height="256" x="20" y="20"
    patternUnits="userSpaceOnUse">${image}</pattern><rect x="20" y="20" width="256" height="256" fill="url(#pattern)"/>`),
  'a background': box('background:url(/porn_2.png)'),
  'a background of a pseudo-element': `<style>#box::before{content:"";display:block;width:256px;height:256px;
    background:url(/porn_2.png)}</style><div id="box" style="${unsafeStyle}"></div>`,
  'a border image': box('box-sizing:border-box;border:128px solid;border-image:url(/porn_2.png) 50%'),
  'a content of an element': box('content:url(/porn_2.png)'),
};

let site: TestSite;
let build: BrokenBuild;
let covered: LaunchedExtension;
let plain: LaunchedBrowser;

beforeAll(async () => {
  site = await openTestSite();
  for (const [name, body] of Object.entries(bodies)) {
    site.page(`/${encodeURIComponent(name)}`, `<!doctype html><meta charset="utf-8"><body>${body}`);
  }
  build = breakBuild(() => undefined);
  for (const script of ['main', 'page-world']) {
    writeFileSync(join(build.extensionDir, `src/content/${script}.iife.js`), '');
  }
  covered = await openWithExtension({ extensionDir: build.extensionDir });
  plain = await openWithoutExtension();
});

afterAll(async () => {
  await covered?.close();
  await plain?.close();
  await site?.close();
  build?.remove();
});

test.each(Object.keys(bodies))('the closed gate hides %s by itself', async (name) => {
  const url = site.at('a.test', `/${encodeURIComponent(name)}`);
  const control = await plain.context.newPage();
  await control.goto(url);
  expect(await becomesVisible(control, unsafeSight), 'without it').toBe(true);
  await control.close();

  const page = await covered.context.newPage();
  await page.goto(url); // until everything is loaded
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  const shown = await page.screenshot();
  expect(showsPattern(shown, unsafeSight.name, unsafeSight.box)).toBe(false);
  await page.close();
});
