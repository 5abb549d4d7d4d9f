import { parseAddress } from '../../core/context/address.ts';
import { imagesInJsonLd } from '../../core/context/json-ld.ts';
import type { GeneratorApp } from '../../core/context/picture-context.ts';
import { findAll } from '../discover/unclobbered.ts';
import { addressOf, attributeOf, baseOf, closestOf, firstOf, stateOf, textOf } from './dom-reads.ts';

/** What a document says of all its pictures. */
export type PageFacts = {
  readonly app: GeneratorApp | undefined;
  /** Boxes in which a person writes what an image should show. */
  readonly promptBoxes: readonly Element[];
  /** Whole address of an image -> what JSON-LD says of it. */
  readonly sourceTypes: ReadonlyMap<string, readonly string[]>;
  readonly aiDisclosure: string;
};

/** Apps by what only their pages have; those that are built on Gradio stand before Gradio itself. */
const appMarks: readonly (readonly [app: GeneratorApp, selector: string])[] = [
  ['a1111', '#txt2img_gallery, #img2img_gallery, #tab_txt2img'],
  ['fooocus', '#aspect_ratios_accordion, #final_gallery'],
  ['comfyui', '.comfyui-body, #comfyui-body-top'],
  ['gradio', 'gradio-app, .gradio-container'],
];

/** Boxes for what is wanted; those for what is not are told by other ids. */
const boxSelectors: Readonly<Partial<Record<GeneratorApp, string>>> = {
  a1111: '#txt2img_prompt textarea, #img2img_prompt textarea',
  fooocus: '#positive_prompt textarea, textarea#positive_prompt',
  comfyui: 'textarea.comfy-multiline-input',
  gradio: 'textarea[data-testid]',
};

const maxBoxes = 8;
const maxScripts = 20;
const maxScriptLength = 256 * 1024;
/** Apps build their pages late, and shops change theirs: what is older is read again, when a picture asks. */
const maxAgeMs = 5000;

type Kept = { readonly readAtMs: number; readonly state: string; readonly facts: PageFacts };
const kept = new WeakMap<Document, Kept>();

/** The facts of a document: read once, and again when it has loaded further or five seconds have passed. */
export function pageFacts(page: Document, nowMs: number): PageFacts {
  const known = kept.get(page);
  const state = stateOf(page);
  if (known && known.state === state && nowMs - known.readAtMs < maxAgeMs) return known.facts;
  const facts = readFacts(page);
  kept.set(page, { readAtMs: nowMs, state, facts });
  return facts;
}

function readFacts(page: Document): PageFacts {
  const app = appOf(page);
  return {
    app,
    promptBoxes: promptBoxesOf(page, app),
    sourceTypes: readJsonLd(page),
    aiDisclosure: disclosureOf(page),
  };
}

function appOf(page: Document): GeneratorApp | undefined {
  const mark = appMarks.find(([, selector]) => firstOf(page, selector));
  if (mark) return mark[0];
  const title = firstOf(page, 'title');
  if (title && textOf(title, 40) === 'Invoke - Community Edition' && firstOf(page, '#root'))
    return 'invokeai';
  return /\.hf\.space$/.test(parseAddress(addressOf(page))?.host ?? '') ? 'hugging-face-space' : undefined;
}

function promptBoxesOf(page: Document, app: GeneratorApp | undefined): readonly Element[] {
  const selector = app && boxSelectors[app];
  if (selector === undefined) return [];
  const boxes: Element[] = [];
  for (const box of findAll(page, selector)) {
    if (!isNegative(box)) boxes.push(box);
    if (boxes.length === maxBoxes) break;
  }
  return boxes;
}

/** A box of a Gradio app is named by its label; clean prompts name unsafe things in the negative one. */
function isNegative(box: Element): boolean {
  const label = closestOf(box, 'label');
  const words = `${attributeOf(box, 'placeholder', 200)} ${attributeOf(box, 'aria-label', 200)} ${label ? textOf(label, 200) : ''}`;
  return /negative|exclude|avoid/i.test(words);
}

function readJsonLd(page: Document): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  let scripts = 0;
  for (const script of findAll(page, 'script[type="application/ld+json"]')) {
    scripts += 1;
    if (scripts > maxScripts) break;
    const text = textOf(script, maxScriptLength + 1);
    if (text.length > maxScriptLength) continue;
    for (const { url, sourceType } of imagesInJsonLd(text)) {
      const address = absolute(url, page);
      found.set(address, [...(found.get(address) ?? []), sourceType].slice(0, 8));
    }
  }
  return found;
}

function disclosureOf(page: Document): string {
  const meta = firstOf(page, 'meta[name="ai-disclosure"]');
  return meta ? attributeOf(meta, 'content', 200) : '';
}

function absolute(url: string, page: Document): string {
  try {
    return new URL(url, baseOf(page)).href;
  } catch {
    return url; // no address: then no picture has it either
  }
}
