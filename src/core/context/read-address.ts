import type { Signal } from '../provenance/signal/signal.ts';
import { isWithin, parseAddress } from './address.ts';
import { addressRuleFor } from './address-rules.ts';
import { aiHosts } from './ai-hosts.ts';
import { contextSignal } from './context-signal.ts';
import type { PictureContext } from './picture-context.ts';
import type { SiteList } from './site-list.ts';

/** Where people run such software on their own machine. Only 7860 and 8188 were seen in real pages. */
const localPorts: ReadonlyMap<string, string> = new Map([
  ['7860', ''],
  ['7865', 'Fooocus'],
  ['8188', 'ComfyUI'],
  ['9090', 'InvokeAI'],
  ['7801', 'SwarmUI'],
]);

/** What the picture's own address says. Never throws. */
export function readPictureAddress({ url }: PictureContext): readonly Signal[] {
  const address = parseAddress(url);
  const rule = address && addressRuleFor(address);
  if (!rule) return [];
  const said = { kind: 'image-address', strength: rule.strength, generator: rule.generator } as const;
  return [contextSignal(said, 'address', url)];
}

/**
 * What the address of the page says: a site for AI pictures, of our short list or of one that a person imported, or
 * a port that such software listens on. Never throws.
 */
export function readPageAddress(
  { pageUrl }: PictureContext,
  imported: SiteList | undefined,
): readonly Signal[] {
  const address = parseAddress(pageUrl);
  if (!address) return [];
  const { host, port } = address;
  const isListed = aiHosts.some((name) => isWithin(host, name)) || imported?.has(host) === true;
  if (isListed) return [contextSignal({ kind: 'ai-site', strength: 'site' }, 'site', host)];
  const isLocal = host === 'localhost' || host === '127.0.0.1';
  const generator = isLocal ? localPorts.get(port) : undefined;
  if (generator === undefined) return [];
  return [contextSignal({ kind: 'ai-site', strength: 'hint', generator }, 'site', `${host}:${port}`)];
}
