import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { parseVerdictReport } from '../contract/parse-report.ts';
import { maxReports } from '../core/report/report-bounds.ts';
import { type ReportId, reportIdOf, type VerdictReport } from '../core/report/verdict-report.ts';
import { withTimeout } from './with-timeout.ts';

/** What is stored is checked when it is read: a disk can hold anything. */
type StoredReport = { readonly reportId: string; readonly reportedAtMs: number; readonly report: unknown };
type StoredPicture = { readonly reportId: string; readonly bytes: Uint8Array<ArrayBuffer> };

interface ReportDatabase extends DBSchema {
  reports: { key: string; value: StoredReport; indexes: { reportedAtMs: number } };
  pictures: { key: string; value: StoredPicture };
}

/** The reports on this device, the newest first, and the names of those that cannot be read. */
export type StoredReports = {
  readonly reports: readonly VerdictReport[];
  readonly unreadable: readonly string[];
};

/** Ten thousand reports are read in one step. */
const timeoutMs = 20_000;
const changedChannel = 'reports-changed';

/**
 * Keeps a report, with its picture where it has one. One of the same picture and claim is replaced; what that one had
 * and the new one lacks stays, so that a note is not lost when the same thing is reported twice.
 * @returns 'full' when there are too many already. Rejects when the disk refuses: then nothing is changed.
 */
export async function keepReport(
  report: VerdictReport,
  bytes: Uint8Array<ArrayBuffer> | undefined,
): Promise<'kept' | 'full'> {
  const reportId = reportIdOf(report);
  const outcome = await onDisk(async (database) => {
    const transaction = database.transaction(['reports', 'pictures'], 'readwrite');
    const reports = transaction.objectStore('reports');
    const before = await reports.get(reportId);
    if (!before && (await reports.count()) >= maxReports) return 'full';
    const kept = withExtrasOf(parseVerdictReport(before?.report), report);
    const pictures = transaction.objectStore('pictures');
    // At once: where one is refused, the transaction and with it the other is, too.
    await Promise.all([
      reports.put({ reportId, reportedAtMs: report.reportedAtMs, report: kept }),
      bytes && pictures.put({ reportId, bytes }),
      transaction.done,
    ]);
    return 'kept';
  });
  tellOthers();
  return outcome;
}

/** All reports. Rejects when the disk refuses. */
export async function loadReports(): Promise<StoredReports> {
  const stored = await onDisk((database) => database.getAllFromIndex('reports', 'reportedAtMs'));
  const reports: VerdictReport[] = [];
  const unreadable: string[] = [];
  for (const { reportId, report } of stored.toReversed()) {
    const parsed = parseVerdictReport(report);
    if (parsed) reports.push(parsed);
    else unreadable.push(reportId);
  }
  return { reports, unreadable };
}

/** Writes another note to a report; '' takes it away. Rejects when the disk refuses. */
export async function writeNote(reportId: ReportId, note: string): Promise<void> {
  await onDisk(async (database) => {
    const transaction = database.transaction('reports', 'readwrite');
    const stored = await transaction.store.get(reportId);
    const report = parseVerdictReport(stored?.report);
    // It may have been deleted on another page meanwhile: then there is nothing to note.
    if (stored && report) {
      const { note: _, ...rest } = report;
      await transaction.store.put({ ...stored, report: note === '' ? rest : { ...rest, note } });
    }
    await transaction.done;
  });
  tellOthers();
}

/** Deletes reports with their pictures; one that is not there is no problem. Rejects when the disk refuses. */
export async function deleteReports(reportIds: readonly string[]): Promise<void> {
  await onDisk(async (database) => {
    const transaction = database.transaction(['reports', 'pictures'], 'readwrite');
    for (const reportId of reportIds) {
      await transaction.objectStore('reports').delete(reportId);
      await transaction.objectStore('pictures').delete(reportId);
    }
    await transaction.done;
  });
  tellOthers();
}

/** The picture that is kept with a report. Rejects when the disk refuses. */
export function loadReportPicture(reportId: ReportId): Promise<Uint8Array<ArrayBuffer> | undefined> {
  return onDisk(async (database) => (await database.get('pictures', reportId))?.bytes);
}

/** Calls back when another page changed the reports, until `signal` aborts. */
export function onReportsChanged(callback: () => void, signal: AbortSignal): void {
  // Only pages of the extension share its origin, and with it this channel.
  const channel = new BroadcastChannel(changedChannel);
  channel.addEventListener('message', () => callback(), { signal });
  signal.addEventListener('abort', () => channel.close(), { once: true });
}

function withExtrasOf(before: VerdictReport | undefined, report: VerdictReport): VerdictReport {
  if (!before) return report;
  const { pageUrl, pictureUrl, prompts, note, attached } = before;
  const extras = { pageUrl, pictureUrl, prompts, note, attached };
  const present = Object.fromEntries(Object.entries(extras).filter(([, value]) => value !== undefined));
  return { ...present, ...report };
}

function tellOthers(): void {
  const channel = new BroadcastChannel(changedChannel);
  channel.postMessage('changed');
  channel.close();
}

async function onDisk<Result>(
  use: (database: IDBPDatabase<ReportDatabase>) => Promise<Result>,
): Promise<Result> {
  const opening = openDB<ReportDatabase>('reports', 1, {
    upgrade: (created) => {
      const reports = created.createObjectStore('reports', { keyPath: 'reportId' });
      reports.createIndex('reportedAtMs', 'reportedAtMs');
      created.createObjectStore('pictures', { keyPath: 'reportId' });
    },
  });
  const database = await withTimeout(opening, { timeoutMs, label: 'open reports' });
  try {
    return await withTimeout(use(database), { timeoutMs, label: 'reports' });
  } finally {
    database.close();
  }
}
