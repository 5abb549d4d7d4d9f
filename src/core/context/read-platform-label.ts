import type { Claim, Signal } from '../provenance/signal/signal.ts';
import { isWithin, parseAddress } from './address.ts';
import { contextSignal } from './context-signal.ts';
import type { PictureContext } from './picture-context.ts';

type LabelRule = {
  readonly hosts: readonly string[];
  /** The whole label, in any case; or the address of the help page that it links to. */
  readonly label: RegExp;
  readonly says: Claim;
};

/**
 * Labels by which platforms say that a picture is AI. Most are translated and are seen in English only; links are the
 * same in every language. They do not tell made from edited, unless the words do. Source: docs/provenance.md, 2.9.
 */
const rules: readonly LabelRule[] = [
  {
    hosts: ['instagram.com', 'facebook.com', 'threads.net', 'threads.com'],
    label: /^(?:ai info|made with ai|imagined with ai)$/i,
    says: 'ai-generated',
  },
  {
    hosts: ['tiktok.com'],
    label: /^(?:ai-generated|creator labell?ed as ai-generated)$/i,
    says: 'ai-generated',
  },
  { hosts: ['pinterest.com'], label: /^ai modified$/i, says: 'ai-edited' },
  {
    hosts: ['youtube.com'],
    label: /^https:\/\/support\.google\.com\/youtube\/answer\/15447836(?:[?#]|$)/,
    says: 'ai-generated',
  },
  { hosts: ['stock.adobe.com'], label: /^generated with ai$/i, says: 'ai-generated' },
];

/** Whether this page is of a platform whose labels are known: elsewhere nobody needs to collect any. */
export function hasPlatformLabels(pageUrl: string): boolean {
  return rulesFor(pageUrl).length > 0;
}

/** What the platform's own label beside the picture says. Never throws. */
export function readPlatformLabel({ pageUrl, labels }: PictureContext): readonly Signal[] {
  const known = rulesFor(pageUrl);
  for (const text of labels.map((label) => label.trim())) {
    const rule = known.find(({ label }) => label.test(text));
    if (rule)
      return [contextSignal({ kind: 'platform-label', strength: 'likely', says: rule.says }, 'label', text)];
  }
  return [];
}

function rulesFor(pageUrl: string): readonly LabelRule[] {
  const host = parseAddress(pageUrl)?.host;
  return host === undefined ? [] : rules.filter(({ hosts }) => hosts.some((name) => isWithin(host, name)));
}
