import type { VerdictReport } from './verdict-report.ts';

/**
 * Whether a report has every word of a search, in upper or lower case: in its note, its addresses, its numbers and
 * names, or in `words`, by which the page shows it.
 */
export function matchesSearch(report: VerdictReport, words: string, search: string): boolean {
  const wanted = search
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  if (wanted.length === 0) return true;
  const { note, pageUrl, pictureUrl, modelVersion, extensionVersion, claim, picture, origin } = report;
  const { generator, decidedBy } = origin?.verdict ?? {};
  const parts = [note, pageUrl, pictureUrl, modelVersion, extensionVersion, claim, generator, decidedBy];
  const text = [...parts, picture.imageId, picture.format, words].join('\n').toLowerCase();
  return wanted.every((word) => text.includes(word));
}
