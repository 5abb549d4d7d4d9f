import type { TextPlace } from '../container/block.ts';
import type { Prompt } from '../prompt/prompt.ts';

/** What a signal says of its image. Signals that say nothing of it are not signals. */
export const claims = ['ai-generated', 'ai-edited', 'camera', 'not-ai-software'] as const;

export type Claim = (typeof claims)[number];

/** Which rule of `docs/provenance.md`, section 2, found it. */
export const signalKinds = [
  'c2pa-actions',
  'c2pa-capture',
  'c2pa-history',
  'digital-source-type',
  'credit-line',
  'ai-system-field',
  'tc260-label',
  'infotext',
  'comfyui-graph',
  'invokeai-metadata',
  'novelai-metadata',
  'fooocus-metadata',
  'swarmui-metadata',
  'easy-diffusion-metadata',
  'draw-things-metadata',
  'replicate-metadata',
  'midjourney-description',
  'dalle2-exif',
  'xai-signature',
  'bytedance-label',
  'samsung-trailer',
  'generator-name',
  'job-id',
  'stealth-pixels',
  'novelai-signature',
  'colour-bar',
  'dwt-dct-mark',
  'pixel-look',
  'camera-exif',
  'capture-source-type',
  'software-name',
  'comment',
  'image-address',
  'ai-site',
  'generator-page',
  'file-name',
  'alt-text',
  'platform-label',
  'page-markup',
] as const;

export type SignalKind = (typeof signalKinds)[number];

/** One thing that the file, or the page around it, says about where its image comes from. Plain data: it crosses to the page and the panel. */
export type Signal = {
  readonly kind: SignalKind;
  readonly says: Claim;
  /** 0 to 1, as in `docs/provenance.md` section 1: an order, not a measured probability. */
  readonly confidence: number;
  readonly place: TextPlace;
  /** Software or service, as people know it. */
  readonly generator?: string;
  readonly model?: string;
  /** The field and what stood in it, shortened, for a person to read. It may hold anything: show it as text only. */
  readonly detail: string;
};

/** What one reader finds: a signal, and the prompt that stood beside it. */
export type Finding = { readonly signal: Signal; readonly prompt?: Prompt };
