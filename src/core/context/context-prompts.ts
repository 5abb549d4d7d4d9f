import { makePrompt, type Prompt } from '../provenance/prompt/prompt.ts';
import { decodePart, isWithin, parseAddress } from './address.ts';
import { maxPromptText, type PictureContext } from './picture-context.ts';

/** Services whose image address is the prompt itself. The first two are Pollinations. */
const promptPaths: readonly { readonly host: string; readonly path: RegExp }[] = [
  { host: 'image.pollinations.ai', path: /^\/prompt\/(.+)$/ },
  { host: 'pollinations.ai', path: /^\/(?:p|prompt)\/(.+)$/ },
  { host: 'gen.pollinations.ai', path: /^\/image\/(.+)$/ },
];

/**
 * What was asked for, as the page tells: in the picture's address, and in the app's own boxes. A box holds what will
 * be asked next, which is often what was asked last: enough to look closer, never to call a picture safe. Never throws.
 */
export function contextPrompts({ url, promptBoxes }: PictureContext): readonly Prompt[] {
  const asked = promptInAddress(url.slice(0, maxPromptText));
  const inAddress = asked === undefined ? [] : [makePrompt('page', { positive: asked })];
  // Not sorted: a box may have been written in since, so that its words need the classifier's help.
  const inBoxes = promptBoxes
    .slice(0, 16)
    .map((positive) => makePrompt('page', { positive, isSorted: false }));
  return [...inAddress, ...inBoxes].filter(({ positive }) => positive !== '');
}

function promptInAddress(url: string): string | undefined {
  const address = parseAddress(url);
  if (!address) return undefined;
  const rule = promptPaths.find(({ host, path }) => isWithin(address.host, host) && path.test(address.path));
  const encoded = rule?.path.exec(address.path)?.[1];
  return encoded && decodePart(encoded.replaceAll('+', ' '));
}
