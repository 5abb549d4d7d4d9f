import { maxReportUrlLength } from '../core/report/report-bounds.ts';
import type { ReportDraft } from '../core/report/verdict-report.ts';
import { openOwnPage } from '../platform/own-manifest.ts';
import { keepDraft } from '../platform/report-drafts.ts';
import { inTurn } from './in-turn.ts';

/**
 * Shows a person the report that what they said would make. It waits in the session: nothing is stored until they say
 * so. Rejects when the session cannot be written.
 * @param pageUrl address of the page, offered to be added.
 */
export function showDraft(draft: ReportDraft | 'not-judged', pageUrl: string): Promise<undefined> {
  return inTurn(async () => {
    const draftId = draft === 'not-judged' ? draft : await keepDraft(withPage(draft, pageUrl));
    await openOwnPage(`src/ui/report/report.html?draft=${draftId}`);
    return undefined;
  });
}

function withPage({ facts, offered }: ReportDraft, pageUrl: string): ReportDraft {
  const isOffered = pageUrl !== '' && pageUrl.length <= maxReportUrlLength;
  return { facts, offered: { ...offered, ...(isOffered ? { pageUrl } : {}) } };
}
