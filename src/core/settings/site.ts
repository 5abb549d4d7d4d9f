/** A host as settings keep it: lower case, without any leading `www.` and without a port. */
export type Site = string & { readonly __brand: 'Site' };

const hostPattern = /^(?:[a-z0-9_-]+(?:\.[a-z0-9_-]+)*|\[[0-9a-f:.]+\])$/;

/** @returns undefined when `host` is not a host name or IP address as `URL.hostname` writes it. */
export function parseSite(host: unknown): Site | undefined {
  if (typeof host !== 'string' || host.length > 253) return undefined;
  const site = host.toLowerCase().replace(/^(?:www\.)+/, '');
  // The cast is the brand's own: the pattern above is what the brand promises.
  return hostPattern.test(site) ? (site as Site) : undefined;
}

/** The sites of hosts, without those that have none. */
export function parseSites(hosts: readonly unknown[]): readonly Site[] {
  return hosts.map(parseSite).filter((site) => site !== undefined);
}
