import { expect, test } from 'vitest';
import { claimsOfItem } from '../../../../src/ui/popup/claims-of-item.ts';
import { sampleItem, sampleScores } from './sample-state.ts';

const free = { mayShowOnce: true, mayShowAlways: true, isAsked: false, unlocker: 'grown-up' } as const;
const scores = sampleScores({ porn: 1 });
const origin = { origin: 'ai-generated', confidence: 0.95 } as const;
const said = { kind: 'corrected', claim: 'not-ai-made', match: 'same' } as const;

test('a listed picture offers what would be another verdict, what was said before included', () => {
  expect(claimsOfItem(sampleItem({ scores }), free)).toEqual(['unsafe', 'ai-made']);
  expect(claimsOfItem(sampleItem({ scores, origin }), free)).toEqual(['unsafe', 'not-ai-made']);
  expect(claimsOfItem(sampleItem({ scores, origin, reasons: [said] }), free)).toEqual(['unsafe', 'ai-made']);
});

test('one without scores offers nothing, and under the lock only what covers more', () => {
  expect(claimsOfItem(sampleItem({}), free)).toEqual([]);
  expect(claimsOfItem(sampleItem({ scores, origin }), { ...free, mayShowAlways: false })).toEqual(['unsafe']);
});
