import { type Address, isWithin } from './address.ts';

/** How much an address says; see `core/provenance/signal/confidence.ts`. */
export type ContextStrength = 'likely' | 'site' | 'hint';

/** One row: an address that fits all of its parts is one of this service. */
export type AddressRule = {
  readonly generator: string;
  readonly strength: ContextStrength;
  /** Names, each with what lies below it; without any the rule is for every host: software that people run themselves. */
  readonly hosts?: readonly string[];
  readonly host?: RegExp;
  readonly path?: RegExp;
  readonly query?: RegExp;
};

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const uuidPath = (before: string, after = '') => new RegExp(`^/${before}${uuid}${after}`, 'i');

/**
 * Addresses of images. `likely`: only what the service made lies there. `site`: what people upload lies there too.
 * `hint`: the app behind it may be anything. Source: docs/provenance.md, 2.9.
 */
export const addressRules: readonly AddressRule[] = [
  {
    generator: 'ComfyUI',
    strength: 'likely',
    path: /\/view$/,
    query: /^(?=.*(?:^|&)filename=)(?=.*(?:^|&)type=output(?:&|$))/,
  },
  {
    generator: 'AUTOMATIC1111 / SD WebUI',
    strength: 'likely',
    path: /\/file=[^?]*\boutputs?[/\\](?:txt2img|img2img)-(?:images|grids)[/\\]/,
  },
  {
    generator: 'InvokeAI',
    strength: 'likely',
    path: new RegExp(`/api/v1/images/i/${uuid}\\.png/(?:full|thumbnail)$`, 'i'),
  },
  {
    generator: 'OpenAI DALL-E',
    strength: 'likely',
    hosts: ['oaidalleapiprodscus.blob.core.windows.net', 'dalleproduse.blob.core.windows.net'],
  },
  { generator: 'OpenAI', strength: 'site', host: /^(?:files|sdmntpr[a-z0-9-]*)\.oaiusercontent\.com$/ },
  {
    generator: 'Microsoft Image Creator',
    strength: 'likely',
    host: /^(?:th|tse\d?)\.bing\.com$/,
    path: /^\/th\/id\/OIG[1-4]?\./,
    query: /(?:^|&)pid=(?:ImgGn|ImgDetMain)(?:&|$)/,
  },
  {
    generator: 'Civitai',
    strength: 'likely',
    hosts: ['image.civitai.com'],
    path: uuidPath('xG1nkqKTMzGDvpLrqFT7WA/', '/'),
  },
  { generator: 'Civitai', strength: 'likely', hosts: ['image-b2.civitai.com'] },
  {
    generator: 'Midjourney',
    strength: 'likely',
    hosts: ['cdn.midjourney.com'],
    path: uuidPath('', '/(?:\\d_\\d|grid_\\d)[^/]*\\.(?:png|webp|jpe?g)$'),
  },
  {
    generator: 'Leonardo.Ai',
    strength: 'likely',
    hosts: ['cdn.leonardo.ai'],
    path: uuidPath('users/', '/generations/'),
  },
  {
    generator: 'Lexica',
    strength: 'likely',
    hosts: ['image.lexica.art'],
    path: uuidPath('(?:full_jpg|full_webp|md2_webp)/'),
  },
  { generator: 'Replicate', strength: 'site', hosts: ['replicate.delivery'] },
  { generator: 'fal', strength: 'site', hosts: ['fal.media'] },
  {
    generator: 'xAI Grok',
    strength: 'likely',
    hosts: ['imagine-public.x.ai'],
    path: uuidPath('imagine-public/(?:images|share-images)/'),
  },
  { generator: 'xAI Grok', strength: 'site', hosts: ['assets.grok.com'] },
  { generator: 'Pollinations', strength: 'likely', hosts: ['image.pollinations.ai'], path: /^\/prompt\/./ },
  { generator: 'Pollinations', strength: 'likely', hosts: ['pollinations.ai'], path: /^\/p\/./ },
  { generator: '', strength: 'hint', hosts: ['hf.space', 'gradio.live'], path: /\/(?:gradio_api\/)?file=/ },
  { generator: '', strength: 'hint', path: /\/(?:gradio_api\/)?file=[^?]*\/gradio\/[0-9a-f]{16,}\// },
];

/** The first rule that an address fits: every `likely` row stands before the hints. Never throws. */
export function addressRuleFor(address: Address): AddressRule | undefined {
  return addressRules.find(
    ({ hosts, host, path, query }) =>
      (hosts?.some((name) => isWithin(address.host, name)) ?? true) &&
      (host?.test(address.host) ?? true) &&
      (path?.test(address.path) ?? true) &&
      (query?.test(address.query) ?? true),
  );
}
