import { parseSite, type Site } from '../../core/settings/site.ts';

/**
 * The site that a person typed or pasted: a host name, or an address with one.
 * @returns undefined for anything else.
 */
export function siteOfTyped(typed: string): Site | undefined {
  const text = typed.trim();
  if (text === '') return undefined;
  const address = text.includes('://') ? text : `https://${text}`;
  return URL.canParse(address) ? parseSite(new URL(address).hostname) : undefined;
}
