import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseOrigin } from '../../../../src/contract/parse-origin.ts';
import { indexWords } from '../../../../src/core/prompt/match-words.ts';
import { c2paStates } from '../../../../src/core/provenance/c2pa/c2pa-result.ts';
import { textPlaces } from '../../../../src/core/provenance/container/block.ts';
import { makeOriginEvidence } from '../../../../src/core/provenance/make-origin-evidence.ts';
import { originOf } from '../../../../src/core/provenance/origin.ts';
import { claims, signalKinds } from '../../../../src/core/provenance/signal/signal.ts';

const words = fc.oneof(fc.string(), fc.constant('a'.repeat(100_000)), fc.constant('\u202esun <b>'));
const names = { generator: words, model: words };
const signal = fc.record(
  {
    kind: fc.constantFrom(...signalKinds),
    says: fc.constantFrom(...claims),
    confidence: fc.double({ min: 0, max: 1, noNaN: true }),
    place: fc.constantFrom(...textPlaces),
    ...names,
    detail: words,
  },
  { requiredKeys: ['kind', 'says', 'confidence', 'place', 'detail'] },
);
const prompt = fc.record({
  positive: words,
  negative: words,
  models: fc.array(words, { maxLength: 60 }),
  place: fc.constantFrom(...textPlaces),
  isSorted: fc.boolean(),
});
const c2pa = fc.record(
  {
    state: fc.constantFrom(...c2paStates),
    signals: fc.array(signal, { maxLength: 60 }),
    signer: fc.record({ issuer: words, commonName: words }, { requiredKeys: [] }),
    claimGenerator: words,
    problems: fc.array(words, { maxLength: 30 }),
    hasWatermark: fc.boolean(),
  },
  { requiredKeys: ['state', 'signals', 'problems', 'hasWatermark'] },
);

test('whatever a file says, what travels of it is taken as it is on the other side', () => {
  fc.assert(
    fc.property(
      c2pa,
      fc.array(signal, { maxLength: 60 }),
      fc.array(prompt, { maxLength: 6 }),
      (c2pa, signals, prompts) => {
        const origin = originOf(signals, c2pa);
        const report = { origin, signals: [...c2pa.signals, ...signals], prompts, c2pa };
        const evidence = makeOriginEvidence(report, indexWords([{ language: 'en', words: ['sun'] }]));
        expect(parseOrigin(JSON.parse(JSON.stringify(evidence)))).toEqual(evidence);
        expect(evidence.report.origin.origin).toBe(origin.origin);
      },
    ),
    { numRuns: 50 },
  );
});

test('a report that breaks a bound is not taken', () => {
  const empty = makeOriginEvidence(
    {
      origin: { origin: 'unknown', confidence: 0, conflicts: [] },
      signals: [],
      prompts: [],
      c2pa: { state: 'none', signals: [], problems: [], hasWatermark: false },
    },
    indexWords([]),
  );
  expect(parseOrigin(empty)).toEqual(empty);
  for (const broken of [
    {
      ...empty,
      unsafeWords: Array.from({ length: 41 }, () => ({ word: 'a', language: 'en', isAskedFor: true })),
    },
    { ...empty, report: { ...empty.report, origin: { origin: 'real', confidence: 1, conflicts: [] } } },
    { ...empty, report: { ...empty.report, origin: { ...empty.report.origin, generator: 'a'.repeat(401) } } },
    { ...empty, report: { ...empty.report, origin: { ...empty.report.origin, confidence: 2 } } },
  ]) {
    expect(parseOrigin(broken)).toBeUndefined();
  }
});
