import { expect, test } from 'vitest';
import { fillReport, nothingChosen } from '../../../../src/core/report/fill-report.ts';
import { issueLink, parseRepository } from '../../../../src/core/report/issue-link.ts';
import { pictureFileName, reportFileName } from '../../../../src/core/report/report-file.ts';
import { reportText, reportTitle } from '../../../../src/core/report/report-text.ts';
import { reportDraft } from '../../samples.ts';

const draft = reportDraft();
const bare = fillReport(draft, nothingChosen);
const whole = fillReport(draft, {
  ...nothingChosen,
  withAddresses: true,
  withPrompt: true,
  note: 'a *beach*',
});

test('the text of a report has a line for each fact, and of what was not ticked nothing', () => {
  const text = reportText(bare);
  for (const name of ['Said', 'Verdict', 'Scores', 'Limits', 'SHA-256', 'Models', 'Time']) {
    expect(text).toContain(`- ${name}: `);
  }
  expect(text).not.toMatch(/Page|Prompts|Note/);
  expect(reportTitle(bare)).toBe('Wrong verdict: should not be covered (was veiled)');
});

test('what a person or a file wrote is one line of text, and no Markdown', () => {
  const note = 'a *beach*\n# <img src=x> [link](//a.test) \u202e';
  const text = reportText({ ...bare, note });
  expect(text.split('\n').at(-1)).toBe(
    '- Note: a \\*beach\\* \\# \\<img src=x\\> \\[link\\](//a.test) ⟨U+202E⟩',
  );
});

test('an issue has the whole report, or without what is too long for an address', () => {
  const link = new URL(issueLink('anna/filter', whole));
  expect(`${link.origin}${link.pathname}`).toBe('https://github.com/anna/filter/issues/new');
  expect(link.searchParams.get('body')).toBe(reportText(whole));
  const long = issueLink('anna/filter', { ...whole, note: '% '.repeat(2000) });
  expect(long.length).toBeLessThan(7500);
  expect(new URL(long).searchParams.get('body')).toContain('please attach the exported file');
});

test.each([
  ['anna/filter', 'anna/filter'],
  [' https://github.com/anna/filter.git ', 'anna/filter'],
  ['https://github.com/anna/filter/issues?q=1', 'anna/filter'],
  ['anna', undefined],
  ['anna/..', undefined],
  ['https://evil.test/anna/filter', undefined],
  ['anna/fil ter', undefined],
  ['', undefined],
])('%j as a repository is %j', (typed, repository) => {
  expect(parseRepository(typed)).toBe(repository);
});

test('files are named by their time and by what is in them', () => {
  expect(reportFileName(Date.UTC(2026, 0, 2, 3, 4), 'json')).toBe(
    'safer-spaces-reports-2026-01-02-0304.json',
  );
  const named = (type: string) => pictureFileName({ ...bare, attached: { type, sizeBytes: 1 } });
  expect(named('image/webp')).toBe(`pictures/harmless-${bare.picture.imageId}.webp`);
  expect(named('image/../../x')).toBe(`pictures/harmless-${bare.picture.imageId}`);
});
