import { maxReports } from '../core/report/report-bounds.ts';
import { reportFileFormat, reportFileVersion } from '../core/report/report-file.ts';
import { reportIdOf, type VerdictReport } from '../core/report/verdict-report.ts';
import { parseVerdictReport } from './parse-report.ts';
import { isRecord } from './parse-value.ts';

export type ParsedReportFile =
  | {
      readonly kind: 'reports';
      /** Of each picture and claim one, the last. */
      readonly reports: readonly VerdictReport[];
      /** Where in the file's list stands what is no report, from 0. */
      readonly rejected: readonly number[];
    }
  | { readonly kind: 'refused'; readonly why: 'no-json' | 'other-format' | 'newer-version' | 'too-many' };

/** Reads an exported file of reports. Never throws. */
export function parseReportFile(written: string): ParsedReportFile {
  const file = parseJson(written);
  if (file === undefined) return { kind: 'refused', why: 'no-json' };
  if (!isRecord(file) || file.format !== reportFileFormat || !Array.isArray(file.reports)) {
    return { kind: 'refused', why: 'other-format' };
  }
  if (file.version !== reportFileVersion) return { kind: 'refused', why: 'newer-version' };
  if (file.reports.length > maxReports) return { kind: 'refused', why: 'too-many' };
  const reports = new Map<string, VerdictReport>();
  const rejected: number[] = [];
  for (const [at, value] of file.reports.entries()) {
    const report = parseVerdictReport(value);
    if (report) reports.set(reportIdOf(report), report);
    else rejected.push(at);
  }
  return { kind: 'reports', reports: [...reports.values()], rejected };
}

function parseJson(written: string): unknown {
  try {
    return JSON.parse(written);
  } catch {
    return undefined;
  }
}
