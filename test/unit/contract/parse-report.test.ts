import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseReportDraft, parseVerdictReport } from '../../../src/contract/parse-report.ts';
import { fillReport } from '../../../src/core/report/fill-report.ts';
import { maxNoteLength, maxReportUrlLength } from '../../../src/core/report/report-bounds.ts';
import { imageIdOf, reportDraft, scoresOf } from '../samples.ts';

const draft = reportDraft();
const { facts, offered } = draft;
const whole = fillReport(draft, {
  withAddresses: true,
  withPrompt: true,
  note: 'a beach',
  attached: { type: 'image/png', sizeBytes: 7 },
});

test('a draft and a report are taken as they are, and through JSON', () => {
  expect(parseReportDraft(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
  expect(parseVerdictReport(JSON.parse(JSON.stringify(whole)))).toEqual(whole);
  expect(parseVerdictReport(facts)).toEqual(facts);
});

test('every kind of reason is taken', () => {
  const reasons = [
    { kind: 'category-reached', category: 'drawn', probability: 1, threshold: 0.5 },
    { kind: 'unsafe-prompt', probability: 0.9, threshold: 0.5 },
    { kind: 'ai-made', confidence: 0.9 },
    { kind: 'corrected', claim: 'unsafe', match: 'alike' },
    { kind: 'failure', failure: { kind: 'timeout' } },
    { kind: 'below-thresholds' },
    { kind: 'allowed-image' },
    { kind: 'too-small' },
    { kind: 'not-loaded' },
    { kind: 'covered-by-person' },
    { kind: 'shown-by-person' },
  ];
  expect(parseVerdictReport({ ...facts, reasons })?.reasons).toEqual(reasons);
});

test('what is not of a report is left out, whoever put it there', () => {
  const more = { ...whole, password: 'x', picture: { ...whole.picture, exif: 'home' }, __proto__: { a: 1 } };
  expect(parseVerdictReport(more)).toEqual(whole);
});

describe('no report', () => {
  test.each<[string, object]>([
    ['a claim that is none', { claim: 'boring' }],
    ['an outcome that is none', { correction: 'perhaps' }],
    ['a time that is none', { reportedAtMs: 'yesterday' }],
    ['a time before all times', { reportedAtMs: -1 }],
    ['a version without end', { extensionVersion: '1'.repeat(201) }],
    ['a fingerprint that is none', { picture: { ...facts.picture, imageId: 'abc' } }],
    ['a size that is none', { picture: { imageId: imageIdOf(1), size: { widthPx: -1, heightPx: 1 } } }],
    ['scores beyond 1', { scores: { nsfw: scoresOf({ porn: 3 }) } }],
    ['thresholds that are none', { thresholds: { explicit: 2 } }],
    ['a cover that is none', { cover: 'open' }],
    ['a reason that is none', { reasons: [{ kind: 'mood' }] }],
    ['more reasons than there are', { reasons: Array(21).fill({ kind: 'too-small' }) }],
    ['an origin that is none', { origin: 'somewhere' }],
    ['a sign that is none', { origin: { ...facts.origin, signals: [{ kind: 'dream' }] } }],
    ['a note without end', { note: 'x'.repeat(maxNoteLength + 1) }],
    ['a note that is none', { note: 7 }],
    ['an address without end', { pageUrl: `https://a.test/${'x'.repeat(maxReportUrlLength)}` }],
    ['a prompt that is none', { prompts: ['a lighthouse'] }],
    ['a picture larger than allowed', { attached: { type: 'image/png', sizeBytes: 1e9 } }],
    ['a picture that is none', { attached: 'boat.png' }],
  ])('has %s', (_, wrong) => {
    expect(parseVerdictReport({ ...whole, ...wrong })).toBeUndefined();
  });

  test.each([undefined, null, 7, [], {}, 'report'])('is %j', (nonsense) => {
    expect(parseVerdictReport(nonsense)).toBeUndefined();
    expect(parseReportDraft(nonsense)).toBeUndefined();
  });

  test.each<[string, object]>([
    ['facts', { facts: { ...facts, claim: 'boring' } }],
    ['details', { offered: { ...offered, signalDetails: [7] } }],
    ['an address', { offered: { ...offered, pictureUrl: `data:${'A'.repeat(3000)}` } }],
    ['prompts', { offered: { ...offered, prompts: Array(5).fill(offered.prompts[0]) } }],
  ])('is a draft whose %s break a bound', (_, wrong) => {
    expect(parseReportDraft({ ...draft, ...wrong })).toBeUndefined();
  });
});

test('any JSON never makes it throw, and what it takes it takes again as it is', () => {
  const anything = fc.oneof(
    fc.jsonValue(),
    fc.record({
      ...Object.fromEntries(
        Object.entries(whole).map(([name, value]) => [name, fc.oneof(fc.constant(value), fc.jsonValue())]),
      ),
    }),
  );
  fc.assert(
    fc.property(anything, (value) => {
      const report = parseVerdictReport(value);
      if (report) expect(parseVerdictReport(report)).toEqual(report);
    }),
  );
});
