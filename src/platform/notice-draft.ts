import { isCount, isRecord } from '../contract/parse-value.ts';
import { maxReportUrlLength } from '../core/report/report-bounds.ts';
import type { NoticeSubject } from '../core/report/write-notice.ts';
import { openOwnPage } from './own-manifest.ts';
import { loadSession, saveSession } from './session-store.ts';

const key = 'notice-subject';

/** Opens the page on which a notice about this is written. Rejects when the session cannot be written. */
export async function openNoticePage(subject: NoticeSubject): Promise<void> {
  await saveSession(key, subject);
  await openOwnPage('src/ui/report/report.html?notice');
}

/** What the last notice is to be about; undefined when there is none any more. Rejects when the session cannot be read. */
export async function loadNoticeSubject(): Promise<NoticeSubject | undefined> {
  const stored = await loadSession(key);
  if (!isRecord(stored) || typeof stored.pageUrl !== 'string' || !isCount(stored.seenAtMs)) return undefined;
  // Written by this file alone, into storage that no page can reach.
  return stored.pageUrl.length <= maxReportUrlLength ? (stored as NoticeSubject) : undefined;
}
