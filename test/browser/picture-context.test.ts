import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LaunchedBrowser } from '../../scripts/start/launch-with-extension.ts';
import type { PictureContext } from '../../src/core/context/picture-context.ts';
import { serveTestPage } from './harness/build-test-page.ts';
import { openWithoutExtension } from './harness/open-browser.ts';
import { openTestSite, type TestSite } from './harness/test-site.ts';

describe('what is read around a picture', () => {
  let site: TestSite;
  let browser: LaunchedBrowser;
  let address: string;

  beforeAll(async () => {
    site = await openTestSite();
    browser = await openWithoutExtension();
    address = site.at('a.test', await serveTestPage(site, 'test/browser/context-page'));
  });

  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  /** The context of `#picture` on a fresh page with this markup. */
  async function read(html: string): Promise<PictureContext> {
    const page = await browser.context.newPage();
    await page.goto(address);
    await page.evaluate(async (markup) => {
      document.body.innerHTML = markup;
      const images = [...document.querySelectorAll('img')];
      await Promise.allSettled(images.map((image) => image.decode()));
    }, html);
    const context = await page.evaluate(() => window.readContext());
    await page.close();
    return context;
  }

  test('are its address, size, names and captions', async () => {
    const context = await read(
      '<figure><a download="boat.png"><img id="picture" src="/neutral_1.png?a" alt="A boat" title="Sea"></a><figcaption>Made with AI</figcaption></figure>',
    );
    expect(context).toMatchObject({
      url: site.at('a.test', '/neutral_1.png?a'),
      pageUrl: address,
      fileNames: ['boat.png'],
      altTexts: ['A boat', 'Sea', 'Made with AI'],
      shorterEdgePx: 256,
      isInOutput: false,
      labels: [],
    });
    expect(context.app).toBeUndefined();
  });

  test('is no file that stands in the address itself', async () => {
    expect(
      await read(`<img id="picture" src="data:image/png;base64,${'A'.repeat(1_000_000)}">`),
    ).toMatchObject({ url: '' });
  });

  test.each([
    [
      'a1111',
      '<div id="txt2img_prompt"><textarea>sea</textarea></div><div id="txt2img_neg_prompt"><textarea>crowd</textarea></div><div class="gradio-container" id="txt2img_gallery"><img id="picture"></div>',
    ],
    [
      'fooocus',
      '<div id="positive_prompt"><textarea>sea</textarea></div><div id="final_gallery"><img id="picture"></div>',
    ],
    [
      'comfyui',
      '<div class="comfyui-body"><textarea class="comfy-multiline-input">sea</textarea><img id="picture"></div>',
    ],
    [
      'gradio',
      '<gradio-app><label>Negative prompt<textarea data-testid="textbox">crowd</textarea></label><label>Prompt<textarea data-testid="textbox">sea</textarea></label><div class="image-container"><img id="picture"></div></gradio-app>',
    ],
  ])('is an app of the kind %s, its output and what its boxes for a prompt hold', async (app, html) => {
    expect(await read(html)).toMatchObject({ app, isInOutput: app !== 'comfyui', promptBoxes: ['sea'] });
  });

  test('is what markup says of this picture and of no other', async () => {
    const type = 'https://schema.org/TrainedAlgorithmicMediaDigitalSource';
    const data = (url: string) =>
      `<script type="application/ld+json">${JSON.stringify({ contentUrl: url, digitalSourceType: type })}</script>`;
    const picture = '<img id="picture" src="/neutral_1.png">';
    expect((await read(`${data('/neutral_1.png')}${picture}`)).sourceTypes).toEqual([type]);
    expect((await read(`${data('/other.png')}${picture}`)).sourceTypes).toEqual([]);
    const item = `<div itemscope itemtype="https://schema.org/ImageObject">${picture}<link itemprop="digitalSourceType" href="${type}"></div>`;
    expect((await read(item)).sourceTypes).toEqual([type]);
  });

  test('is read all the same where a page hides its own methods, and is cut where it is long', async () => {
    const names = [
      'querySelector',
      'readyState',
      'defaultView',
      'closest',
      'getAttribute',
      'baseURI',
      'body',
    ];
    const clobbers = names.map((name) => `<form name="${name}"></form><img name="${name}">`).join('');
    const context = await read(
      `${clobbers}<form id="f"><input name="closest"><input name="getAttribute"><input name="textContent"><textarea name="value" data-testid="x"></textarea><img id="picture" alt="${'a'.repeat(1_000_000)}"></form>`,
    );
    expect(context.altTexts.map((text) => text.length)).toEqual([4096]);
    expect(context.pageUrl).toBe(address);
  });
});
