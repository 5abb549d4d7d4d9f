import type { Signal } from '../provenance/signal/signal.ts';
import { decodePart, isWithin, parseAddress } from './address.ts';
import { contextSignal } from './context-signal.ts';
import type { PictureContext } from './picture-context.ts';

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const image = '\\.(?:png|jpe?g|webp)$';

/** Names that generators give their files. A name alone is weak: anybody can save by it. Source: docs/provenance.md, 2.9. */
const nameRules: readonly (readonly [pattern: RegExp, generator: string])[] = [
  [/^ComfyUI_(?:temp_[a-z]+_)?\d{5}_/, 'ComfyUI'],
  [new RegExp(`^\\d{5}-\\d{6,10}(?:-.*)?${image}`, 'i'), 'AUTOMATIC1111 / SD WebUI'],
  [/^Gemini_Generated_Image_([a-z0-9]{6})\1[a-z0-9]{4}/, 'Google Gemini'],
  [/^ChatGPT Image .{3,24} \d{4}, \d\d_\d\d_\d\d [AP]M/, 'OpenAI'],
  [/^DALL[·.-]?E \d{4}-\d\d-\d\d/, 'OpenAI DALL-E'],
  [new RegExp(`^\\d{4}-\\d\\d-\\d\\d_\\d\\d-\\d\\d-\\d\\d_\\d{4}${image}`, 'i'), 'Fooocus'],
  [/^.{1,200} s-\d{5,10}\.png$/, 'NovelAI'],
  [new RegExp(`^[a-z0-9]+_.{1,200}_${uuid}(?:_\\d)?${image}`, 'i'), 'Midjourney'],
  [/^Firefly[ _].{2}/, 'Adobe Firefly'],
  [/^freepik__/, 'Freepik'],
  [/^Copilot_\d{8}/, 'Microsoft Copilot'],
];

/** Stock sites that put their own category into addresses. */
const slugHosts = ['pixabay.com', 'freepik.com', 'vecteezy.com'];

/** A file name, or a stock site's slug, that a generator's pictures have: in the address, in a link, or as alternative text. Never throws. */
export function readFileName({ url, fileNames, altTexts }: PictureContext): readonly Signal[] {
  const address = parseAddress(url);
  const inQuery = /(?:^|&)filename=([^&]*)/.exec(address?.query ?? '')?.[1];
  const ownName = decodePart(lastPart(address?.path ?? ''));
  const names = [...fileNames, ownName, decodePart(inQuery ?? ''), ...altTexts];
  for (const name of names.map((text) => text.trim())) {
    const generator = nameRules.find(([pattern]) => pattern.test(name))?.[1];
    if (generator) return [contextSignal({ kind: 'file-name', strength: 'hint', generator }, 'file', name)];
  }
  if (address && isWithin(address.host, 'cdn.leonardo.ai') && /^(?:Leonardo|Default)_/.test(ownName)) {
    const said = { kind: 'file-name', strength: 'hint', generator: 'Leonardo.Ai' } as const;
    return [contextSignal(said, 'file', ownName)];
  }
  const isSlug =
    address &&
    slugHosts.some((host) => isWithin(address.host, host)) &&
    /[/_-]ai-generated(?=[/_.-]|$)/i.test(address.path);
  return isSlug ? [contextSignal({ kind: 'file-name', strength: 'hint' }, 'address', url)] : [];
}

function lastPart(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
