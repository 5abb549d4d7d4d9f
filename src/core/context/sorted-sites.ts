import { parseSites, type Site } from '../settings/site.ts';

/**
 * Sites in one text, one a line, in the order of their characters. Half a million of 30 letters are 15 MB, are there
 * 10 ms after the disk was asked, and a look-up takes 40 µs; as a map they took 39 MB and 1.7 s, each time that the
 * background wakes (V8 of Node, two busy cores).
 */
export type SortedSites = string & { readonly __brand: 'SortedSites' };

/** @param hosts as lists name them; `www.` is left off as everywhere in settings. */
export function sortSites(hosts: readonly string[]): { readonly sites: SortedSites; readonly count: number } {
  const sites = new Set(parseSites(hosts));
  // The cast is the brand's own: sorted and joined here.
  return { sites: [...sites].sort().join('\n') as SortedSites, count: sites.size };
}

/** What a list says: sites, each with all below it, and sites that it does not mean though they lie below one. */
export type SitesOfList = { readonly sites: SortedSites; readonly exceptions: SortedSites };

/** Labels that a host may have; longer ones are no hosts. */
const maxLabels = 127;

/**
 * The name by which a list means a site: its own, or the nearest above it. An exception ends the search, unless a longer
 * name was found before. @returns undefined where the list does not mean the site.
 */
export function nearestListed({ sites, exceptions }: SitesOfList, site: Site): Site | undefined {
  let rest: string = site;
  for (let label = 0; label < maxLabels; label++) {
    if (hasLine(exceptions, rest)) return undefined;
    // The end of a site behind a dot is the site above it.
    if (hasLine(sites, rest)) return rest as Site;
    const dot = rest.indexOf('.');
    if (dot < 0) return undefined;
    rest = rest.slice(dot + 1);
  }
  return undefined;
}

/** Looks in the middle, and again in the half where the line must lie. */
function hasLine(text: SortedSites, line: string): boolean {
  let low = 0;
  let high = text.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const start = middle === 0 ? 0 : text.lastIndexOf('\n', middle - 1) + 1;
    const newline = text.indexOf('\n', middle);
    const end = newline < 0 ? text.length : newline;
    const found = text.slice(start, end);
    if (found === line) return true;
    if (found < line) low = end + 1;
    else high = start;
  }
  return false;
}
