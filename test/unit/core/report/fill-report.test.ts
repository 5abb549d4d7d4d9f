import { expect, test } from 'vitest';
import { fillReport, nothingChosen } from '../../../../src/core/report/fill-report.ts';
import { maxNoteLength } from '../../../../src/core/report/report-bounds.ts';
import { reportDraft } from '../../samples.ts';

const draft = reportDraft();
const { pageUrl, pictureUrl, prompts } = draft.offered;

test('a report has nothing but the facts where nothing is ticked', () => {
  const report = fillReport(draft, nothingChosen);
  expect(report).toEqual(draft.facts);
  expect(JSON.stringify(report)).not.toMatch(/example|lighthouse|fog/);
});

test('what is ticked is added, and nothing else', () => {
  expect(fillReport(draft, { ...nothingChosen, withAddresses: true })).toEqual({
    ...draft.facts,
    pageUrl,
    pictureUrl,
  });
  const withPrompt = fillReport(draft, { ...nothingChosen, withPrompt: true });
  expect(withPrompt).toMatchObject({
    prompts,
    origin: { signals: [{ detail: 'parameters: a lighthouse at dawn' }] },
  });
  expect(withPrompt).not.toHaveProperty('pageUrl');
});

test('what is not offered cannot be added', () => {
  const bare = { facts: draft.facts, offered: { prompts: [], signalDetails: [] } };
  const all = { withAddresses: true, withPrompt: true, note: '  ' };
  expect(fillReport(bare, all)).toEqual(draft.facts);
});

test('a note is cut where notes end, and never an empty one', () => {
  const report = fillReport(draft, { ...nothingChosen, note: ` ${'x'.repeat(2 * maxNoteLength)}` });
  expect(report.note).toBe('x'.repeat(maxNoteLength));
  expect(fillReport(draft, { ...nothingChosen, note: ' \n ' })).not.toHaveProperty('note');
});

test('a picture is named by its type and size', () => {
  const attached = { type: 'image/png', sizeBytes: 7 };
  expect(fillReport(draft, { ...nothingChosen, attached }).attached).toEqual(attached);
});
