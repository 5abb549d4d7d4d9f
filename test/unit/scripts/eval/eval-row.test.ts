import { describe, expect, test } from 'vitest';
import { failedRow, toEvalRow } from '../../../../scripts/eval/eval-row.ts';
import { evalTable } from '../../../../scripts/eval/eval-table.ts';
import type { ModelAnswers } from '../../../../scripts/eval/page/judge-page.ts';
import { makeReport } from '../../../../src/core/provenance/provenance-report.ts';

const safe = [0.1, 0, 0.9, 0, 0, 0.2];
const unsafe = [0, 0, 0.05, 0.9, 0.05, 0.6];

function rowOf(answers: ModelAnswers) {
  return toEvalRow({ file: 'a.png', answers, provenance: makeReport([]), elapsedMs: 12.4 });
}

const scenes = (...answers: readonly (readonly number[])[]) => ({ answers, widthPx: 10, heightPx: 10 });

describe('a row', () => {
  test('holds the scores, the probability of AI and the verdict', () => {
    expect(rowOf(scenes(safe))).toEqual({
      file: 'a.png',
      nsfw: { drawing: 0.1, hentai: 0, neutral: 0.9, porn: 0, sexy: 0 },
      ai: 0.2,
      origin: 'unknown',
      action: 'show',
      reasons: ['below thresholds'],
      ms: 12,
    });
  });

  test('counts the worst scene of an animation, and the one most like AI', () => {
    const row = rowOf(scenes(safe, unsafe, [0, 0, 1, 0, 0, 0.8]));
    expect(row).toMatchObject({ action: 'veil', ai: 0.8 });
    expect(row.nsfw?.porn).toBe(0.9);
  });

  test('of a file that is no picture says so and claims nothing', () => {
    expect(rowOf({ kind: 'not-a-picture' })).toMatchObject({
      nsfw: null,
      ai: null,
      action: 'unjudged',
      reasons: ['not-a-picture'],
    });
  });

  test('of a model that answers with no numbers is unjudged', () => {
    expect(rowOf(scenes([Number.NaN]))).toMatchObject({ nsfw: null, action: 'unjudged' });
  });
});

test('the table has a line a file and a dash for what is not known', () => {
  const lines = evalTable([rowOf(scenes(safe)), failedRow('b.png', 'no such file', 1)]).split('\n');
  expect(lines).toHaveLength(3);
  expect(lines[1]).toContain('0.200');
  expect(lines[2]).toMatch(/^b\.png +unjudged +- .*no such file$/);
});
