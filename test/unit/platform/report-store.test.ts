import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fillReport, nothingChosen } from '../../../src/core/report/fill-report.ts';
import { maxReports } from '../../../src/core/report/report-bounds.ts';
import { reportIdOf, type VerdictReport } from '../../../src/core/report/verdict-report.ts';
import {
  deleteReports,
  keepReport,
  loadReportPicture,
  loadReports,
  writeNote,
} from '../../../src/platform/report-store.ts';
import { imageIdOf, reportDraft } from '../samples.ts';
import 'fake-indexeddb/auto';

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('IDBKeyRange', IDBKeyRange);
});
afterEach(() => void vi.unstubAllGlobals());

const picture = { ...reportDraft().facts.picture };
/** A report of another picture for each number, made later for higher ones. */
const reportOf = (number: number, named: Partial<VerdictReport> = {}): VerdictReport => ({
  ...fillReport(
    reportDraft({ picture: { ...picture, imageId: imageIdOf(number) }, reportedAtMs: 1000 + number }),
    nothingChosen,
  ),
  ...named,
});
const keep = (report: VerdictReport, bytes?: Uint8Array<ArrayBuffer>) => keepReport(report, bytes);

/** Writes past the parser, as a damaged disk or another version would. */
async function storeRaw(values: readonly object[]): Promise<void> {
  await keep(reportOf(0)); // makes the database
  const database = await openDB('reports');
  const transaction = database.transaction('reports', 'readwrite');
  for (const value of values) await transaction.store.put(value);
  await transaction.done;
  database.close();
}

describe('a report', () => {
  test('is there after a restart, the newest first', async () => {
    await keep(reportOf(1));
    await keep(reportOf(3));
    await keep(reportOf(2));
    expect((await loadReports()).reports).toEqual([reportOf(3), reportOf(2), reportOf(1)]);
  });

  test('of the same picture and claim is one, and keeps what the later one lacks', async () => {
    await keep(reportOf(1, { note: 'a beach', pageUrl: 'https://a.test/' }));
    const again = reportOf(1, { reportedAtMs: 9000, pageUrl: 'https://b.test/' });
    await keep(again);
    expect((await loadReports()).reports).toEqual([{ ...again, note: 'a beach' }]);
  });

  test('of the same picture and another claim stands beside it', async () => {
    await keep(reportOf(1));
    await keep(reportOf(1, { claim: 'not-ai-made' }));
    expect((await loadReports()).reports).toHaveLength(2);
  });

  test('has its picture beside it, and takes it along when it is deleted', async () => {
    const bytes = new Uint8Array([1, 2, 3]);
    const report = reportOf(1, { attached: { type: 'image/png', sizeBytes: 3 } });
    await keep(report, bytes);
    expect(await loadReportPicture(reportIdOf(report))).toEqual(bytes);
    await deleteReports([reportIdOf(report)]);
    expect(await loadReportPicture(reportIdOf(report))).toBeUndefined();
    expect((await loadReports()).reports).toEqual([]);
  });

  test('gets another note, and loses it', async () => {
    const report = reportOf(1, { note: 'a beach' });
    await keep(report);
    await writeNote(reportIdOf(report), 'a lake');
    expect((await loadReports()).reports).toEqual([{ ...report, note: 'a lake' }]);
    await writeNote(reportIdOf(report), '');
    expect((await loadReports()).reports).toEqual([reportOf(1)]);
  });

  test('that was deleted meanwhile gets no note', async () => {
    await writeNote(reportIdOf(reportOf(1)), 'a lake');
    expect((await loadReports()).reports).toEqual([]);
  });
});

test('what cannot be read is named and left alone; the others are complete', async () => {
  const broken = { reportId: 'harmless x', reportedAtMs: 5, report: { claim: 'harmless' } };
  const huge = { reportId: 'y', reportedAtMs: 6, report: { ...reportOf(7), note: 'x'.repeat(1e6) } };
  await storeRaw([broken, huge]);
  expect(await loadReports()).toEqual({ reports: [reportOf(0)], unreadable: ['y', 'harmless x'] });
  await deleteReports(['y']);
  expect((await loadReports()).unreadable).toEqual(['harmless x']);
});

test('one more than there is room for is refused, and none is dropped; one that is there can be replaced', async () => {
  const many = Array.from({ length: maxReports - 1 }, (_, at) => {
    const report = reportOf(at + 1);
    return { reportId: reportIdOf(report), reportedAtMs: report.reportedAtMs, report };
  });
  await storeRaw(many);
  expect(await keep(reportOf(maxReports))).toBe('full');
  expect(await keep(reportOf(5, { note: 'again' }))).toBe('kept');
  const { reports, unreadable } = await loadReports();
  expect([reports.length, unreadable.length]).toEqual([maxReports, 0]);
}, 60_000);

test('a full disk refuses the report and its picture together, and what was there stays', async () => {
  await keep(reportOf(1));
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore) {
    throw new DOMException('The disk is full', 'QuotaExceededError');
  });
  await expect(keep(reportOf(2), new Uint8Array(3))).rejects.toThrow('The disk is full');
  put.mockRestore();
  expect((await loadReports()).reports).toEqual([reportOf(1)]);
  expect(await keep(reportOf(2))).toBe('kept');
});
