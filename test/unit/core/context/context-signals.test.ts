import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contextSignals } from '../../../../src/core/context/context-signals.ts';
import {
  emptyContext,
  generatorApps,
  type PictureContext,
} from '../../../../src/core/context/picture-context.ts';
import { makeSiteList } from '../../../../src/core/context/site-list.ts';

/** Where Gradio keeps files; in two parts, since no path of anybody's machine belongs into this project. */
const gradioFile = ['file=', 'tmp', 'gradio', ''].join('/');
const uuid = '0f8fad5b-d9cb-469f-a165-70867728950e';

/** Kind, confidence and generator of what a context says. */
function said(context: Partial<PictureContext>) {
  return contextSignals({ ...emptyContext, ...context }).map(({ kind, confidence, generator }) =>
    [kind, confidence, generator ?? ''].join(' '),
  );
}

describe('the address of a picture', () => {
  test.each([
    [
      'https://x.test/view?filename=ComfyUI_00001_.png&type=output',
      ['image-address 0.7 ComfyUI', 'file-name 0.3 ComfyUI'],
    ],
    ['https://x.test/view?type=output&subfolder=&filename=a.png', ['image-address 0.7 ComfyUI']],
    ['https://x.test/view?filename=a.png&type=input', []],
    [
      'http://x.test/file=C:/sd/outputs/txt2img-images/2026-09-26/00038-3630244499.png',
      ['image-address 0.7 AUTOMATIC1111 / SD WebUI', 'file-name 0.3 AUTOMATIC1111 / SD WebUI'],
    ],
    [`https://x.test/api/v1/images/i/${uuid}.png/full`, ['image-address 0.7 InvokeAI']],
    ['https://oaidalleapiprodscus.blob.core.windows.net/private/a.png', ['image-address 0.7 OpenAI DALL-E']],
    ['https://sdmntprwestus.oaiusercontent.com/files/a/raw', ['image-address 0.5 OpenAI']],
    ['https://th.bing.com/th/id/OIG2.abc?w=1&pid=ImgGn', ['image-address 0.7 Microsoft Image Creator']],
    ['https://th.bing.com/th/id/OIP.abc?pid=Api', []],
    ['https://th.bing.com/th/id/ODL.abc?pid=ImgGn', []],
    [
      `https://image.civitai.com/xG1nkqKTMzGDvpLrqFT7WA/${uuid}/width=450/a.jpeg`,
      ['image-address 0.7 Civitai'],
    ],
    [`https://cdn.midjourney.com/${uuid}/0_0.webp`, ['image-address 0.7 Midjourney']],
    [`https://cdn.midjourney.com/${uuid}/grid_0.png`, ['image-address 0.7 Midjourney']],
    ['https://cdn.midjourney.com/logo.png', []],
    [
      `https://cdn.leonardo.ai/users/${uuid}/generations/${uuid}/Default_sea_0.jpg`,
      ['image-address 0.7 Leonardo.Ai', 'file-name 0.3 Leonardo.Ai'],
    ],
    [`https://image.lexica.art/full_jpg/${uuid}`, ['image-address 0.7 Lexica']],
    ['https://replicate.delivery/pbxt/abc/out-0.png', ['image-address 0.5 Replicate']],
    ['https://v3.fal.media/files/a/b.png', ['image-address 0.5 fal']],
    [`https://imagine-public.x.ai/imagine-public/images/${uuid}.jpg`, ['image-address 0.7 xAI Grok']],
    ['https://image.pollinations.ai/prompt/a%20red%20boat?model=flux', ['image-address 0.7 Pollinations']],
    [`https://a-b.hf.space/gradio_api/${gradioFile}0123456789abcdef0123/a.webp`, ['image-address 0.3 ']],
    ['https://notfal.media/files/a.png', []],
    ['https://fal.media.evil.test/files/a.png', []],
    ['https://evil.test/?https://fal.media/a', []],
    ['https://fal.media@evil.test/a', []],
    ['data:image/png;base64,AAAA', []],
    ['https://photos.test/holiday.jpg', []],
  ])('%s', (url, expected) => {
    expect(said({ url })).toEqual(expected);
  });
});

describe('the page of a picture', () => {
  test.each([
    [{ pageUrl: 'https://www.ideogram.ai/g/1' }, ['ai-site 0.5 ']],
    [{ pageUrl: 'https://notideogram.ai/' }, []],
    [{ pageUrl: 'https://firefly.adobe.com/' }, ['ai-site 0.5 ']],
    [{ pageUrl: 'https://www.adobe.com/' }, []],
    [{ pageUrl: 'http://127.0.0.1:8188/' }, ['ai-site 0.3 ComfyUI']],
    [{ pageUrl: 'http://127.0.0.1:3000/' }, []],
    [{ app: 'a1111', isInOutput: true }, ['generator-page 0.5 AUTOMATIC1111 / SD WebUI']],
    [{ app: 'a1111', isInOutput: false }, ['generator-page 0.3 AUTOMATIC1111 / SD WebUI']],
    [{ app: 'gradio', isInOutput: true }, ['generator-page 0.3 ']],
    [{ app: 'gradio', isInOutput: false }, []],
    [{ pageUrl: 'https://www.instagram.com/p/1', labels: ['Follow', 'AI info'] }, ['platform-label 0.7 ']],
    [{ pageUrl: 'https://blog.test/', labels: ['AI info'] }, []],
    [{ pageUrl: 'https://www.instagram.com/p/1', labels: ['AI information day'] }, []],
    [
      {
        pageUrl: 'https://www.youtube.com/watch',
        labels: ['https://support.google.com/youtube/answer/15447836?hl=de'],
      },
      ['platform-label 0.7 '],
    ],
    [
      {
        pageUrl: 'https://www.youtube.com/watch',
        labels: ['https://support.google.com/youtube/answer/15446725'],
      },
      [],
    ],
    [{ sourceTypes: ['https://schema.org/TrainedAlgorithmicMediaDigitalSource'] }, ['page-markup 0.7 ']],
    [{ sourceTypes: ['http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture'] }, []],
    [{ aiDisclosure: 'ai-generated' }, ['page-markup 0.3 ']],
    [{ aiDisclosure: 'none' }, []],
  ] satisfies readonly [Partial<PictureContext>, readonly string[]][])('%j', (context, expected) => {
    expect(said(context)).toEqual(expected);
  });

  test('says that a picture was edited where the label or the markup says so', () => {
    const claims = (context: Partial<PictureContext>) =>
      contextSignals({ ...emptyContext, ...context }).map(({ says }) => says);
    expect(claims({ pageUrl: 'https://www.pinterest.com/pin/1', labels: ['AI modified'] })).toEqual([
      'ai-edited',
    ]);
    expect(claims({ sourceTypes: ['CompositeWithTrainedAlgorithmicMediaDigitalSource'] })).toEqual([
      'ai-edited',
    ]);
  });

  test('is an AI site when a person imported its host', () => {
    const signals = contextSignals(
      { ...emptyContext, pageUrl: 'https://a.pictures.test/' },
      makeSiteList(['pictures.test']),
    );
    expect(signals).toMatchObject([{ kind: 'ai-site', confidence: 0.5, detail: 'site: a.pictures.test' }]);
  });

  test('says nothing of logos and avatars', () => {
    const site = { pageUrl: 'https://ideogram.ai/', url: 'https://v3.fal.media/files/a.png' };
    expect(said({ ...site, shorterEdgePx: 199 })).toEqual([]);
    expect(said({ ...site, shorterEdgePx: 200 })).toHaveLength(2);
  });
});

describe('names and words', () => {
  test.each([
    'ComfyUI_00001_.png',
    'ComfyUI_temp_abcde_00001_.png',
    '00038-3630244499.png',
    'Gemini_Generated_Image_abc123abc123wxyz.png',
    'ChatGPT Image Sep 26, 2026, 10_02_03 AM.png',
    'DALL·E 2024-05-01 10.00.00 - a cat.png',
    '2026-09-26_10-02-03_1234.png',
    'a cat s-123456.png',
    `someone_a_cat_${uuid}.png`,
    'Firefly 20260926.png',
    'freepik__a-cat.png',
    'Copilot_20260926_100203.png',
  ])('%s is the name of a generator’s file', (name) => {
    expect(said({ fileNames: [name] })[0]).toMatch(/^file-name 0.3 ./);
    expect(said({ url: `https://x.test/a/${encodeURIComponent(name)}` })[0]).toMatch(/^file-name 0.3 ./);
  });

  test.each([
    'IMG_0001.jpg',
    'Gemini_Generated_Image_abc123def456wxyz.png',
    '00038.png',
    'fireflies.jpg',
    'my ComfyUI_00001_.png',
    '',
  ])('%j is not', (name) => expect(said({ fileNames: [name] })).toEqual([]));

  test.each([
    ['An AI-generated picture of a cat', 1],
    ['A boat. Made with Midjourney.', 1],
    ['sea #aiart', 1],
    ['Text-to-image result', 1],
    ['This is not AI-generated', 0],
    ['A non-AI-generated photo', 0],
    ['How to detect AI generated images', 0],
    ['Generated by Snipaste', 0],
    ['A firefly over a flux of water, by a Gemini', 0],
    ['May be an image of a cat', 0],
    ['PAI-generated', 0],
    ['#aiarticle', 0],
  ])('%j as alternative text', (text, count) => {
    expect(said({ altTexts: [text] })).toHaveLength(count);
  });

  test('a stock site’s own slug is a hint', () => {
    expect(said({ url: 'https://cdn.pixabay.com/photo/2026/01/01/ai-generated-8000000_1280.jpg' })).toEqual([
      'file-name 0.3 ',
    ]);
    expect(said({ url: 'https://blog.test/ai-generated-8000000.jpg' })).toEqual([]);
  });
});

describe('hints', () => {
  test('of two kinds together count as much as a site', () => {
    expect(said({ fileNames: ['ComfyUI_00001_.png'], altTexts: ['ai generated'] })).toEqual([
      'file-name 0.5 ComfyUI',
      'alt-text 0.5 ',
    ]);
  });

  test('of one place do not support each other', () => {
    const place = { pageUrl: 'http://localhost:7860/', app: 'gradio', isInOutput: true } as const;
    expect(said({ ...place, url: `http://localhost:7860/${gradioFile}0123456789abcdef0123/a.png` })).toEqual([
      'image-address 0.3 ',
      'ai-site 0.3 ',
      'generator-page 0.3 ',
    ]);
  });
});

const pieces = fc.constantFrom(
  'https://',
  'fal.media',
  '/view?',
  'filename=ComfyUI_00001_.png',
  '&type=output',
  `/${gradioFile}`,
  '%',
  '%E0%A4',
  '@',
  '[',
  '\\',
  'ai-generated',
  'not ',
  'made with ',
  'midjourney',
  '#aiart',
  '00038-3630244499.png',
  '\0',
  '\u202e',
  ':7860',
  '.',
  uuid,
);
const words = fc.oneof(
  fc.string({ maxLength: 80 }),
  fc.array(pieces, { maxLength: 30 }).map((list) => list.join('')),
);
const texts = fc.array(words, { maxLength: 5 });
const contexts: fc.Arbitrary<PictureContext> = fc.record({
  url: words,
  pageUrl: words,
  fileNames: texts,
  altTexts: texts,
  shorterEdgePx: fc.option(fc.nat(4000), { nil: undefined }),
  app: fc.option(fc.constantFrom(...generatorApps), { nil: undefined }),
  isInOutput: fc.boolean(),
  labels: texts,
  sourceTypes: texts,
  aiDisclosure: words,
  promptBoxes: texts,
});

describe('a hostile page', () => {
  test('gives bounded, plain signals of the page only', () => {
    fc.assert(
      fc.property(contexts, (context) => {
        const signals = contextSignals(context);
        expect(structuredClone(signals)).toEqual(signals);
        expect(new Set(signals.map(({ kind }) => kind)).size).toBe(signals.length);
        for (const { confidence, place, detail, says } of signals) {
          expect(confidence).toBeLessThanOrEqual(0.7);
          expect(place).toBe('page');
          expect(detail.length).toBeLessThan(400);
          expect(['ai-generated', 'ai-edited']).toContain(says);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('with a megabyte in every field is read in its first part', () => {
    const long = 'made with a_'.repeat(90_000);
    const context = {
      ...emptyContext,
      url: `https://x.test/${long}`,
      altTexts: Array.from({ length: 1000 }, () => long),
      labels: [long],
      fileNames: [long],
    };
    expect(contextSignals(context)).toEqual([]);
  });
});
