import { expect, test } from 'vitest';
import { compareWithTruth } from '../../../../scripts/corpus/compare-with-truth.ts';
import type { CorpusRow } from '../../../../scripts/corpus/corpus-row.ts';

const row = (named: Partial<CorpusRow>): CorpusRow => ({
  file: 'a.png',
  origin: 'unknown',
  confidence: 0,
  generator: null,
  c2pa: 'none',
  prompt: null,
  signals: [],
  ms: 1,
  ...named,
});
const truth = { expected: 'unknown', also_accept: ['camera'], c2pa: 'none', prompt_contains: null };

test('rows that agree are counted, others named, unknown ones left out', () => {
  const rows = [
    row({}),
    row({ file: 'b.png', origin: 'camera', c2pa: 'valid' }),
    row({ file: 'c.png', origin: 'ai-generated', prompt: { positive: 'sky' } }),
    row({ file: 'd.png' }),
  ];
  const truths = new Map([
    ['a.png', { ...truth, file: 'a.png' }],
    ['b.png', { ...truth, file: 'b.png' }],
    ['c.png', { ...truth, file: 'c.png', prompt_contains: 'sea' }],
  ]);
  expect(compareWithTruth(rows, truths)).toEqual({
    verdicts: { right: 2, all: 3, mismatches: ['c.png: ai-generated, not unknown or camera'] },
    c2pa: { right: 2, all: 3, mismatches: ['b.png: valid, not none'] },
    prompts: { right: 0, all: 1, mismatches: ['c.png: no "sea" in the positive prompt'] },
  });
});
