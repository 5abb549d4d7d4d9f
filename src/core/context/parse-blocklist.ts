import { type ListLine, type Rejection, readListLine } from './read-list-line.ts';
import { makeSiteList, type SiteList } from './site-list.ts';

/** The largest public list of AI sites has about 1,100 rows; general ones have 100,000. */
export const maxListLength = 5 * 1024 * 1024;
export const maxListLines = 200_000;
/** Rejected lines that are told one by one; the others are counted. */
const maxTold = 100;
const maxQuoteLength = 80;

/** A line that was left out, for a person to read. `text` may hold anything: show it as text only. */
export type RejectedLine = { readonly lineNumber: number; readonly text: string; readonly why: Rejection };

export type ParsedBlocklist =
  | {
      readonly kind: 'list';
      /** In the browser's form, sorted, each once. */
      readonly hosts: readonly string[];
      readonly exceptions: readonly string[];
      /** The first hundred. */
      readonly rejected: readonly RejectedLine[];
      readonly rejectedCount: number;
      /** Whether lines after the 200,000th were not read. */
      readonly isCut: boolean;
    }
  | { readonly kind: 'refused'; readonly why: 'too-large' | 'no-sites' };

/**
 * Reads a list of sites as people keep them for uBlock Origin, uBlacklist or a hosts file.
 * @param text at most 5 M UTF-16 units; more is refused whole, since a cut line can name another site.
 * Never throws.
 */
export function parseBlocklist(text: string): ParsedBlocklist {
  if (text.length > maxListLength) return { kind: 'refused', why: 'too-large' };
  const hosts = new Set<string>();
  const exceptions = new Set<string>();
  const rejected: RejectedLine[] = [];
  let rejectedCount = 0;
  let lineNumber = 0;
  for (const line of linesOf(text)) {
    lineNumber += 1;
    if (lineNumber > maxListLines) break;
    const read: ListLine = readListLine(line);
    if (read.kind === 'site') hosts.add(read.host);
    if (read.kind === 'exception') exceptions.add(read.host);
    if (read.kind !== 'rejected') continue;
    rejectedCount += 1;
    if (rejected.length < maxTold)
      rejected.push({ lineNumber, text: line.trim().slice(0, maxQuoteLength), why: read.why });
  }
  if (hosts.size === 0) return { kind: 'refused', why: 'no-sites' };
  return {
    kind: 'list',
    hosts: [...hosts].sort(),
    exceptions: [...exceptions].sort(),
    rejected,
    rejectedCount,
    isCut: lineNumber > maxListLines,
  };
}

/** The lists that a person imported, as one that is asked a picture's page: an exception of any list counts. */
export function joinBlocklists(
  lists: readonly { readonly hosts: readonly string[]; readonly exceptions: readonly string[] }[],
): SiteList {
  return makeSiteList(
    lists.flatMap(({ hosts }) => hosts),
    lists.flatMap(({ exceptions }) => exceptions),
  );
}

function* linesOf(text: string): Generator<string> {
  let start = 0;
  while (start < text.length) {
    const end = text.indexOf('\n', start);
    yield text.slice(start, end < 0 ? text.length : end);
    if (end < 0) return;
    start = end + 1;
  }
}
