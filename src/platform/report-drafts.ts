import { parseReportDraft } from '../contract/parse-report.ts';
import type { ReportDraft } from '../core/report/verdict-report.ts';
import { loadSession, saveSession } from './session-store.ts';

const key = 'report-drafts';

/** So many drafts wait at once, the oldest are dropped: each is an open page that a person looks at. */
const maxDrafts = 5;

type Waiting = { readonly draftId: string; readonly draft: unknown };

/** Keeps a draft for the session. @returns the name to ask for it by. Rejects when the session cannot be written. */
export async function keepDraft(draft: ReportDraft): Promise<string> {
  const draftId = crypto.randomUUID();
  await saveSession(key, [...(await waiting()), { draftId, draft }].slice(-maxDrafts));
  return draftId;
}

/** @returns undefined for a draft that is not there any more. Rejects when the session cannot be read. */
export async function loadDraft(draftId: string): Promise<ReportDraft | undefined> {
  return parseReportDraft((await waiting()).find((other) => other.draftId === draftId)?.draft);
}

/** Drops a draft; one that is not there is no problem. */
export async function dropDraft(draftId: string): Promise<void> {
  await saveSession(
    key,
    (await waiting()).filter((other) => other.draftId !== draftId),
  );
}

async function waiting(): Promise<readonly Waiting[]> {
  const stored = await loadSession(key);
  // Written by this file alone, into storage that no page can reach.
  return Array.isArray(stored) ? (stored as readonly Waiting[]) : [];
}
