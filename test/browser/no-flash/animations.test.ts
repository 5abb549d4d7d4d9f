import { beforeAll } from 'vitest';
import { encodeApng, encodeGif, encodeWebpAnimation } from '../../fixtures/encode-animation.ts';
import { type PatternName, renderPattern } from '../../fixtures/render-pattern.ts';
import { describeNoFlash, type NoFlashCase } from '../harness/no-flash-cases.ts';
import { openWithoutExtension } from '../harness/open-browser.ts';
import { safeStyle, unsafeStyle } from '../harness/test-images.ts';
import { openTestSite, patternPng, type Route, type TestSite } from '../harness/test-site.ts';

const edgePx = 256;
const safe = renderPattern('neutral_1', edgePx);
const unsafe = renderPattern('porn_2', edgePx);
const turning = [safe, safe, unsafe, safe];
const still = [safe, safe];

type Animation = { readonly type: string; readonly unsafe: Buffer; readonly safe: Buffer };

const gif: Animation = { type: 'image/gif', unsafe: encodeGif(turning), safe: encodeGif(still) };
const apng: Animation = { type: 'image/png', unsafe: encodeApng(turning), safe: encodeApng(still) };
const last: Animation = { type: 'image/gif', unsafe: encodeGif([safe, safe, safe, unsafe]), safe: gif.safe };
let webp: Animation;
beforeAll(async () => {
  const [safeStill, unsafeStill] = await webpStills(['neutral_1', 'porn_2']);
  if (!safeStill || !unsafeStill) throw new Error('two stills were asked for');
  webp = {
    type: 'image/webp',
    unsafe: encodeWebpAnimation([safeStill, unsafeStill], edgePx),
    safe: encodeWebpAnimation([safeStill, safeStill], edgePx),
  };
});

const cases: readonly NoFlashCase[] = [
  { name: 'covers a GIF whose third frame is unsafe', body: pictures(() => gif, { ending: 'gif' }) },
  { name: 'covers a GIF whose last frame is unsafe', body: pictures(() => last, { ending: 'gif' }) },
  { name: 'covers an APNG with the name of one', body: pictures(() => apng, { ending: 'apng' }) },
  { name: 'covers a WebP animation', body: pictures(() => webp, { ending: 'webp' }) },
  {
    name: 'covers an animation with the name of another kind of file',
    body: pictures(() => gif, { ending: 'jpg', cacheControl: 'max-age=600' }),
  },
  {
    name: 'covers an APNG that looks like a plain PNG by its name and its type',
    body: pictures(() => apng, { ending: 'png', cacheControl: 'max-age=600' }),
  },
  {
    name: 'covers an animation whose server gives it the name and the type of another kind of file',
    body: pictures(() => ({ ...gif, type: 'image/jpeg' }), { ending: 'jpg', cacheControl: 'no-cache' }),
  },
  {
    name: 'covers an animation of another site that the page may read, under another name',
    body: pictures(() => apng, { ending: 'png', host: 'b.test', attributes: 'crossorigin' }),
  },
  { name: 'covers animations of another site', body: pictures(() => gif, { ending: 'gif', host: 'b.test' }) },
  { name: 'covers an APNG of another site', body: pictures(() => apng, { ending: 'png', host: 'b.test' }) },
  {
    name: 'covers animations in data: addresses',
    body: () => `${dataImage(gif.type, gif.unsafe, unsafeStyle)}${dataImage(gif.type, gif.safe, safeStyle)}`,
  },
  {
    name: 'covers animations in files in memory',
    body: (site) => {
      serve(site, apng, { ending: 'png' });
      return `<script>for (const [name, style] of [['unsafe', '${unsafeStyle}'], ['safe', '${safeStyle}']]) {
        fetch('/' + name + '.png').then((answer) => answer.blob()).then((blob) => {
          const image = new Image(); image.src = URL.createObjectURL(blob); image.style = style;
          document.body.append(image);
        });
      }</script>`;
    },
  },
];

/** Longer than each animation takes from its first frame to its last. */
const watchMs = 2500;

describeNoFlash(
  'animations that never flash',
  cases.map((one) => ({ ...one, watchMs })),
);

/** How a server hands animations out. */
type Serving = {
  readonly ending: string;
  readonly cacheControl?: string;
  readonly host?: string;
  readonly attributes?: string;
};

function pictures(animation: () => Animation, serving: Serving) {
  return (site: TestSite) => {
    const { ending, host = 'a.test', attributes = '' } = serving;
    serve(site, animation(), serving);
    return `<img ${attributes} src="${site.at(host, `/unsafe.${ending}`)}" style="${unsafeStyle}">
      <img ${attributes} src="${site.at(host, `/safe.${ending}`)}" style="${safeStyle}">`;
  };
}

function serve(site: TestSite, animation: Animation, { ending, cacheControl = 'no-store' }: Serving): void {
  const answer = (file: Buffer): Route => {
    return (_, response) => {
      response.setHeader('content-type', animation.type);
      response.setHeader('cache-control', cacheControl);
      response.setHeader('access-control-allow-origin', '*');
      response.end(file);
    };
  };
  site.route(`/unsafe.${ending}`, answer(animation.unsafe));
  site.route(`/safe.${ending}`, answer(animation.safe));
}

function dataImage(type: string, file: Buffer, style: string): string {
  return `<img src="data:${type};base64,${file.toString('base64')}" style="${style}">`;
}

/** Patterns as WebP files, which a browser makes. */
async function webpStills(names: readonly PatternName[]): Promise<readonly Buffer[]> {
  const site = await openTestSite();
  const browser = await openWithoutExtension();
  try {
    const page = await browser.context.newPage();
    site.page('/', '<!doctype html>');
    await page.goto(site.at('a.test', '/'));
    const stills = await page.evaluate(
      (pngs) =>
        Promise.all(
          pngs.map(async (png) => {
            const image = new Image();
            image.src = `data:image/png;base64,${png}`;
            await image.decode();
            const canvas = document.createElement('canvas');
            canvas.width = canvas.height = image.width;
            canvas.getContext('2d')?.drawImage(image, 0, 0);
            return canvas.toDataURL('image/webp', 0.95);
          }),
        ),
      names.map((name) => patternPng(name).toString('base64')),
    );
    return stills.map((address) => Buffer.from(address.slice(address.indexOf(',') + 1), 'base64'));
  } finally {
    await browser.close();
    await site.close();
  }
}
