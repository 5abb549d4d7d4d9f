import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { describe, expect, test } from 'vitest';
import { buildReportSchema } from '../../../scripts/report-schema/build-report-schema.ts';
import { parseReportFile } from '../../../src/contract/parse-report-file.ts';
import { fillReport, nothingChosen } from '../../../src/core/report/fill-report.ts';
import { writeReportFile } from '../../../src/core/report/report-file.ts';
import type { VerdictReport } from '../../../src/core/report/verdict-report.ts';
import { reportDraft } from '../samples.ts';

const isValid = new Ajv({ allErrors: true }).compile(buildReportSchema());
const bare = fillReport(reportDraft(), nothingChosen);
const whole = fillReport(reportDraft(), {
  withAddresses: true,
  withPrompt: true,
  note: 'a beach',
  attached: { type: 'image/png', sizeBytes: 7 },
});
const fileOf = (...reports: readonly VerdictReport[]) =>
  writeReportFile({ exportedAtMs: 1, extensionVersion: '1.0.0', reports });

test('the published schema is the one that the reader goes by', () => {
  expect(JSON.parse(readFileSync('docs/report.schema.json', 'utf8'))).toEqual(buildReportSchema());
});

test('what is exported is valid by the schema and read back the same', () => {
  const written = fileOf(bare, { ...whole, claim: 'ai-made' });
  isValid(JSON.parse(written));
  expect(isValid.errors).toBeNull();
  expect(parseReportFile(written)).toEqual({
    kind: 'reports',
    reports: [bare, { ...whole, claim: 'ai-made' }],
    rejected: [],
  });
});

describe('neither the schema nor the reader takes', () => {
  test.each([
    ['a claim of another kind', { claim: 'nice' }],
    ['a hash that is none', { picture: { ...whole.picture, imageId: '../../etc' } }],
    ['a score above 1', { scores: { nsfw: { ...whole.scores.nsfw, porn: 2 } } }],
    ['no limits', { thresholds: {} }],
    ['a signal of another kind', { origin: { ...whole.origin, signals: [{ kind: 'magic' }] } }],
    ['a picture of a gigabyte', { attached: { type: 'image/png', sizeBytes: 1e9 } }],
  ])('%s', (_, wrong) => {
    const file = JSON.parse(fileOf(whole));
    Object.assign(file.reports[0], wrong);
    expect(isValid(file)).toBe(false);
    expect(parseReportFile(JSON.stringify(file))).toMatchObject({ reports: [], rejected: [0] });
  });
});
