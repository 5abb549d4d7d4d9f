import { reportFileName, writeReportFile } from '../../core/report/report-file.ts';
import type { VerdictReport } from '../../core/report/verdict-report.ts';
import { ownVersion } from '../../platform/own-manifest.ts';
import { loadReportPicture } from '../../platform/report-store.ts';
import { saveFile } from '../components/save-file.ts';
import { zipReports } from './zip-reports.ts';

/** Saves reports as one file, as JSON or, with the pictures that are kept with them, as a zip. Rejects when the disk refuses. */
export async function saveReports(reports: readonly VerdictReport[], as: 'json' | 'zip'): Promise<void> {
  const exportedAtMs = Date.now();
  const written = writeReportFile({ exportedAtMs, extensionVersion: ownVersion(), reports });
  const content =
    as === 'json'
      ? new Blob([written], { type: 'application/json' })
      : await zipReports(written, reports, loadReportPicture);
  saveFile(content, reportFileName(exportedAtMs, as));
}
