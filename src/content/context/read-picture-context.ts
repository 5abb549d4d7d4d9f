import { type GeneratorApp, maxPromptText, type PictureContext } from '../../core/context/picture-context.ts';
import { hasPlatformLabels } from '../../core/context/read-platform-label.ts';
import {
  addressOf,
  attributeOf,
  closestOf,
  documentOf,
  firstIn,
  shownIn,
  textOf,
  writtenIn,
} from './dom-reads.ts';
import { nearbyLabels } from './nearby-labels.ts';
import { type PageFacts, pageFacts } from './page-facts.ts';

/** Where apps show what they made; of Gradio's blocks only those that show pictures. ComfyUI shows uploads in the same way: it has none. */
const outputs: Readonly<Partial<Record<GeneratorApp, string>>> = {
  a1111: '#txt2img_gallery, #img2img_gallery, #lightboxModal',
  fooocus: '#final_gallery',
  gradio: '.gallery-container, .grid-wrap, .image-container, .image-frame',
  'hugging-face-space': 'body',
};

/**
 * What the page says around one picture. Costs no layout, and no look at the whole document but the shared one of
 * `page-facts.ts`. Every text is cut: the page may be hostile. `core/context/context-signals.ts` says what it means.
 */
export function readPictureContext(element: Element): PictureContext {
  const page = documentOf(element);
  const facts = pageFacts(page, performance.now());
  const pageUrl = addressOf(page);
  const shown = sourceOf(element);
  const output = facts.app && outputs[facts.app];
  return {
    ...shown,
    pageUrl,
    fileNames: fileNamesOf(element),
    altTexts: altTextsOf(element),
    app: facts.app,
    isInOutput: output !== undefined && closestOf(element, output) !== undefined,
    labels: hasPlatformLabels(pageUrl) ? nearbyLabels(element) : [],
    sourceTypes: sourceTypesOf(element, shown.url, facts),
    aiDisclosure: facts.aiDisclosure,
    promptBoxes: facts.promptBoxes.map((box) => writtenIn(box, maxPromptText)).filter((text) => text !== ''),
  };
}

function sourceOf(element: Element): Pick<PictureContext, 'url' | 'shorterEdgePx'> {
  // Some hold the whole file in their address: it is not even copied.
  const written = attributeOf(element, 'src', 5);
  if (/^(?:data|blob):?/i.test(written)) return { url: '' };
  if (!(element instanceof HTMLImageElement)) return { url: '' };
  const { url, shorterEdgePx } = shownIn(element);
  return { url: /^https?:/i.test(url) ? url.slice(0, maxPromptText) : '', shorterEdgePx };
}

function fileNamesOf(element: Element): readonly string[] {
  const link = closestOf(element, 'a[download]');
  const name = link ? attributeOf(link, 'download', 400) : '';
  return name === '' ? [] : [name];
}

function altTextsOf(element: Element): readonly string[] {
  const figure = closestOf(element, 'figure');
  const caption = figure && firstIn(figure, 'figcaption');
  const texts = ['alt', 'title', 'aria-label'].map((name) => attributeOf(element, name));
  return [...texts, caption ? textOf(caption) : ''].filter((text) => text.trim() !== '');
}

function sourceTypesOf(element: Element, url: string, facts: PageFacts): readonly string[] {
  const named = facts.sourceTypes.get(url) ?? [];
  const item = closestOf(element, '[itemscope][itemtype*="ImageObject"]');
  const property = item && firstIn(item, '[itemprop="digitalSourceType"]');
  if (!property) return named;
  const value =
    attributeOf(property, 'href', 400) || attributeOf(property, 'content', 400) || textOf(property, 400);
  return [...named, value];
}
