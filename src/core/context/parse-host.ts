import { toAsciiLabel } from './punycode.ts';

const maxHostLength = 253;

/**
 * A host as a person or a list writes it, in the form in which the browser gives hosts: lower case, IDN as `xn--`, no
 * dot at the end. @returns undefined for what is no name of at least two labels; addresses of machines are none.
 * Never throws.
 */
export function parseHost(text: string): string | undefined {
  if (text.length > maxHostLength) return undefined;
  const labels = text.normalize('NFKC').toLowerCase().replace(/\.$/, '').split('.').map(toAsciiLabel);
  const host = labels.join('.');
  const isHost = labels.every(
    (label) => label !== undefined && /^[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?$/.test(label),
  );
  const isName = labels.length >= 2 && !/^[\d.]+$/.test(host);
  return isHost && isName && host.length <= maxHostLength ? host : undefined;
}
