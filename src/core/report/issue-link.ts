import { reportText, reportTitle } from './report-text.ts';
import type { VerdictReport } from './verdict-report.ts';

/** GitHub answers 414 to addresses of more than some 8,000 bytes (its documentation on issue links). */
const maxLinkLength = 7500;

/** A repository as people write it, `owner/name` or its address. @returns `owner/name`, or undefined for anything else. */
export function parseRepository(typed: string): string | undefined {
  const path = typed.trim().replace(/^https:\/\/github\.com\//i, '');
  const [, owner, name] = /^([a-z\d][a-z\d-]{0,38})\/([\w.-]{1,100})(?:\/.*)?$/i.exec(path) ?? [];
  if (owner === undefined || name === undefined || /^\.+$/.test(name)) return undefined;
  return `${owner}/${name.replace(/\.git$/, '')}`;
}

/**
 * The address at which GitHub shows a new issue with this report filled in. Nothing is sent until the person sends it.
 * @param repository of `parseRepository`.
 */
export function issueLink(repository: string, report: VerdictReport): string {
  const link = (body: string) =>
    `https://github.com/${repository}/issues/new?title=${encodeURIComponent(reportTitle(report))}&body=${encodeURIComponent(body)}`;
  const whole = link(reportText(report));
  if (whole.length <= maxLinkLength) return whole;
  const { prompts: _, note: _note, pageUrl: _page, pictureUrl: _picture, ...facts } = report;
  return link(
    `${reportText(facts)}\n\nThe rest is too long for an address: please attach the exported file.`,
  );
}
