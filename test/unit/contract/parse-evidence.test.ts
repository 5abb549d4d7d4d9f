import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseEvidence } from '../../../src/contract/parse-evidence.ts';
import { failureKinds } from '../../../src/core/failure.ts';
import { evidences } from '../arbitraries.ts';
import { judgedEvidence, scoresOf } from '../samples.ts';
import { withoutEachField } from './message-samples.ts';

const judged = judgedEvidence();

test('all evidence is taken as it is', () => {
  fc.assert(
    fc.property(evidences, (evidence) => {
      expect(parseEvidence(evidence)).toEqual(evidence);
    }),
  );
});

test.each(failureKinds)('the failure "%s" is taken', (kind) => {
  expect(parseEvidence({ kind: 'failed', failure: { kind } })).toEqual({ kind: 'failed', failure: { kind } });
});

test('a status that is none is dropped, the failure is kept', () => {
  const failure = { kind: 'fetch-failed', httpStatus: 'four hundred' };
  expect(parseEvidence({ kind: 'failed', failure })).toEqual({
    kind: 'failed',
    failure: { kind: 'fetch-failed' },
  });
});

test('looks that are none are dropped, the scores are kept', () => {
  expect(parseEvidence({ ...judged, looks: 'somehow' })).toEqual(judged);
});

describe('no evidence', () => {
  test.each(withoutEachField(judged))('with a missing field: %j', (evidence) => {
    expect(parseEvidence(evidence)).toBeUndefined();
  });

  test.each([
    undefined,
    null,
    [],
    'judged',
    { ...judged, kind: 'guessed' },
    { ...judged, imageId: 'abc' },
    { ...judged, size: { widthPx: -1, heightPx: 1 } },
    { ...judged, size: [640, 480] },
    { ...judged, scores: { nsfw: [0, 0, 1, 0, 0] } },
    { ...judged, scores: { nsfw: scoresOf({ porn: 2 }) } },
    { ...judged, scores: { nsfw: { ...scoresOf({}), porn: '1' } } },
    { ...judged, modelVersion: 1 },
    { kind: 'failed' },
    { kind: 'failed', failure: 'timeout' },
    { kind: 'failed', failure: { kind: 'bad-luck' } },
  ])('with a wrong field: %j', (nonsense) => {
    expect(parseEvidence(nonsense)).toBeUndefined();
  });
});

test('any JSON never makes it throw, and what it takes it takes again as it is', () => {
  const nsfw = fc.oneof(
    fc.jsonValue(),
    fc.dictionary(fc.constantFrom('drawing', 'porn', '__proto__'), fc.jsonValue()),
  );
  const almostEvidence = fc.record({
    kind: fc.constantFrom('judged', 'failed'),
    imageId: fc.oneof(fc.constant(judged.imageId), fc.jsonValue()),
    size: fc.oneof(fc.constant(judged.size), fc.jsonValue()),
    scores: fc.oneof(fc.constant(judged.scores), fc.record({ nsfw })),
    modelVersion: fc.string(),
    failure: fc.record({ kind: fc.constantFrom(...failureKinds, 'other'), httpStatus: fc.jsonValue() }),
  });
  fc.assert(
    fc.property(fc.oneof(fc.jsonValue(), almostEvidence), (value) => {
      const evidence = parseEvidence(value);
      if (evidence) expect(parseEvidence(evidence)).toEqual(evidence);
    }),
    { numRuns: 300 },
  );
});
