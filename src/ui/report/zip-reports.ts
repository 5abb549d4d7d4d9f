import { strToU8, Zip, ZipPassThrough } from 'fflate';
import { pictureFileName } from '../../core/report/report-file.ts';
import { type ReportId, reportIdOf, type VerdictReport } from '../../core/report/verdict-report.ts';

/**
 * A zip with a file of reports and the pictures that are kept with them. One picture after the other, so that no more
 * than one is held beside the zip. Rejects when a picture cannot be read.
 * @param reportFile text of `writeReportFile`.
 */
export async function zipReports(
  reportFile: string,
  reports: readonly VerdictReport[],
  loadPicture: (reportId: ReportId) => Promise<Uint8Array<ArrayBuffer> | undefined>,
): Promise<Blob> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let failure: Error | undefined;
  const zip = new Zip((problem, chunk) => {
    failure ??= problem ?? undefined; // null as the library gives it for none
    chunks.push(new Uint8Array(chunk));
  });
  add(zip, 'reports.json', strToU8(reportFile));
  for (const report of reports) {
    const bytes = report.attached && (await loadPicture(reportIdOf(report)));
    if (bytes) add(zip, pictureFileName(report), bytes);
  }
  zip.end();
  if (failure) throw failure;
  return new Blob(chunks, { type: 'application/zip' });
}

/** Pictures are compressed already; so is nothing else here that matters. */
function add(zip: Zip, name: string, bytes: Uint8Array): void {
  const entry = new ZipPassThrough(name);
  zip.add(entry);
  entry.push(bytes, true);
}
