import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseReportFile } from '../../../src/contract/parse-report-file.ts';
import { fillReport, nothingChosen } from '../../../src/core/report/fill-report.ts';
import { maxReports } from '../../../src/core/report/report-bounds.ts';
import { writeReportFile } from '../../../src/core/report/report-file.ts';
import { reportDraft } from '../samples.ts';

const report = fillReport(reportDraft(), nothingChosen);
const written = (reports: readonly unknown[], more: object = {}) =>
  JSON.stringify({
    ...JSON.parse(writeReportFile({ exportedAtMs: 1, extensionVersion: '1', reports: [] })),
    reports,
    ...more,
  });

test('of the same picture and claim the last report counts', () => {
  const later = { ...report, reportedAtMs: report.reportedAtMs + 1 };
  expect(parseReportFile(written([report, later]))).toEqual({
    kind: 'reports',
    reports: [later],
    rejected: [],
  });
});

test('what is no report is named by its place, and the others are read', () => {
  expect(parseReportFile(written([null, report, {}]))).toEqual({
    kind: 'reports',
    reports: [report],
    rejected: [0, 2],
  });
});

test.each([
  ['no-json', '{'],
  ['no-json', ''],
  ['other-format', '[]'],
  ['other-format', '{"format":"safer-spaces-settings","version":1,"reports":[]}'],
  ['other-format', written([], { reports: {} })],
  ['newer-version', written([], { version: 2 })],
  ['too-many', written(Array(maxReports + 1).fill(0))],
] as const)('a file is refused: %s', (why, file) => {
  expect(parseReportFile(file)).toEqual({ kind: 'refused', why });
});

test('nothing makes the reader throw', () => {
  fc.assert(fc.property(fc.json(), (file) => void parseReportFile(file)));
  fc.assert(fc.property(fc.array(fc.jsonValue()), (reports) => void parseReportFile(written(reports))));
});
