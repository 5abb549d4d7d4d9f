import { type ListLine, type Rejection, readListLine } from './read-list-line.ts';
import { makeSiteList, type SiteList } from './site-list.ts';

/** How much of a list is read. */
export type ListLimits = {
  /** In UTF-16 units; more is refused whole, since a cut line can name another site. */
  readonly maxLength: number;
  readonly maxLines: number;
};

/** The largest public list of AI sites has about 1,100 rows; general ones have 100,000. */
export const aiListLimits: ListLimits = { maxLength: 5 * 1024 * 1024, maxLines: 200_000 };

/** Lists of websites for adults have up to 500,000 rows. A million are read in 1.5 s. */
export const hostListLimits: ListLimits = { maxLength: 10 * 1024 * 1024, maxLines: 1_000_000 };

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
      /** Whether lines behind the last that is read were left out. */
      readonly isCut: boolean;
    }
  | { readonly kind: 'refused'; readonly why: 'too-large' | 'no-sites' };

/**
 * Reads a list of sites as people keep them for uBlock Origin, uBlacklist or a hosts file.
 * Never throws.
 */
export function parseBlocklist(
  text: string,
  { maxLength, maxLines }: ListLimits = aiListLimits,
): ParsedBlocklist {
  if (text.length > maxLength) return { kind: 'refused', why: 'too-large' };
  const hosts = new Set<string>();
  const exceptions = new Set<string>();
  const rejected: RejectedLine[] = [];
  let rejectedCount = 0;
  let lineNumber = 0;
  for (const line of linesOf(text)) {
    lineNumber += 1;
    if (lineNumber > maxLines) break;
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
    isCut: lineNumber > maxLines,
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
