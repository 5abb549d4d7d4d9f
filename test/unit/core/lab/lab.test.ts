import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countConfusion, falseAlarmsOf, precisionOf, recallOf } from '../../../../src/core/lab/confusion.ts';
import { isFoundOn, labVerdict, scoredOn, scoreOn } from '../../../../src/core/lab/judged-file.ts';
import { readRun, toLabRow, writeLabCsv } from '../../../../src/core/lab/lab-run.ts';
import { readTruthCsv, truthInTable } from '../../../../src/core/lab/read-truth-csv.ts';
import { rocCurve } from '../../../../src/core/lab/roc-curve.ts';
import { calibrationError, scoreBins } from '../../../../src/core/lab/score-bins.ts';
import { truthOfPath } from '../../../../src/core/lab/truth.ts';
import { defaultSettings } from '../../../../src/core/settings/parse-settings.ts';
import { policyFor } from '../../../../src/core/verdict/policy.ts';
import { judgedEvidence } from '../../samples.ts';

const policy = policyFor(defaultSettings(), []);
const failed = { kind: 'failed', failure: { kind: 'not-a-picture' } } as const;
const porn = { drawing: 0, hentai: 0.1, neutral: 0.05, porn: 0.8, sexy: 0.05 };

describe('what is true of a picture', () => {
  test.each([
    ['test/nsfw/1.png', { safety: 'unsafe' }],
    ['AI_generated/safe/1.png', { origin: 'ai', safety: 'safe' }],
    ['nsfw.png', {}],
    ['constructor/__proto__/1.png', {}],
    ['real/ai/1.png', { origin: 'ai' }],
  ])('%s', (path, truth) => {
    expect(truthOfPath(path)).toEqual(truth);
  });

  test('is read from a table with headings, quotes and any separator', () => {
    const table = readTruthCsv('file,label\r\n"a, ""b"".png",nsfw\na/c.png;real;safe\nd.png\tfake\nx,y\n\n');
    expect(table.rejectedCount).toBe(2);
    expect(truthInTable(table, 'a, "b".png')).toEqual({ safety: 'unsafe' });
    expect(truthInTable(table, 'a/c.png')).toEqual({ origin: 'real', safety: 'safe' });
    expect(truthInTable(table, 'any/folder/d.png')).toEqual({ origin: 'ai' });
    expect(truthInTable(table, 'e.png')).toEqual({});
  });

  test('never throws over a table', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (written) => void readTruthCsv(written)));
  });
});

describe('scores and verdicts', () => {
  const unsafe = {
    file: 'a.png',
    truth: { safety: 'unsafe' as const },
    evidence: judgedEvidence({ scores: { nsfw: porn } }),
    elapsedMs: 1.4,
  };

  test('of a picture are those of the shipped decision', () => {
    expect(scoreOn(unsafe, 'explicit')).toBeCloseTo(0.9);
    expect(scoreOn(unsafe, 'ai')).toBeUndefined();
    const verdict = labVerdict(unsafe, policy);
    expect(verdict).toMatchObject({ action: 'veil', origin: 'unknown', isAi: false });
    expect([isFoundOn(verdict, 'explicit'), isFoundOn(verdict, 'ai')]).toEqual([true, false]);
    expect(scoredOn([unsafe, { ...unsafe, truth: {} }], 'explicit')).toEqual([
      { score: expect.closeTo(0.9), isPositive: true },
    ]);
  });

  test('of a broken file are none, and it counts as covered', () => {
    const broken = { ...unsafe, evidence: failed };
    expect(scoreOn(broken, 'explicit')).toBeUndefined();
    expect(isFoundOn(labVerdict(broken, policy), 'explicit')).toBe(true);
    expect(toLabRow(broken, policy)).toMatchObject({
      nsfw: null,
      ai: null,
      action: 'unjudged',
      reasons: ['not-a-picture'],
    });
  });

  test('are written as a run that can be read again, and as a table without formulas', () => {
    const rows = [toLabRow(unsafe, policy), toLabRow({ ...unsafe, file: '=cmd|"x",1' }, policy)];
    expect(readRun(JSON.stringify(rows))?.get('a.png')).toEqual({ action: 'veil' });
    const [head, first, second] = writeLabCsv(rows).split('\r\n');
    expect(head).toBe('file,action,drawing,hentai,neutral,porn,sexy,ai,origin,reasons,ms,safety,true-origin');
    expect(first).toBe('a.png,veil,0,0.1,0.05,0.8,0.05,,unknown,category-reached,1,unsafe,');
    expect(second?.startsWith(`"'=cmd|""x"",1",veil`)).toBe(true);
  });

  test.each(['', '{}', '[]', '[1]', '[{"file":1,"action":"show"}]', '[{"file":"a"}]', '[{'])(
    'are no run: %s',
    (written) => {
      expect(readRun(written)).toBeUndefined();
    },
  );
});

describe('figures', () => {
  test('count what was found, missed and found by mistake', () => {
    const counts = countConfusion([
      { isPositive: true, isFound: true },
      { isPositive: true, isFound: false },
      { isPositive: false, isFound: true },
      { isPositive: false, isFound: false },
      { isPositive: false, isFound: false },
    ]);
    expect(counts).toEqual({ truePositive: 1, falseNegative: 1, falsePositive: 1, trueNegative: 2 });
    expect(recallOf(counts)).toBe(0.5);
    expect(precisionOf(counts)).toBe(0.5);
    expect(falseAlarmsOf(counts)).toBeCloseTo(1 / 3);
    expect(recallOf(countConfusion([]))).toBeUndefined();
  });

  test('of a curve: 1 for a perfect order, 0 for its opposite, a half where all are equal', () => {
    const of = (scores: readonly (readonly [number, boolean])[]) =>
      rocCurve(scores.map(([score, isPositive]) => ({ score, isPositive })))?.areaUnder;
    expect(
      of([
        [0.9, true],
        [0.8, true],
        [0.1, false],
      ]),
    ).toBe(1);
    expect(
      of([
        [0.9, false],
        [0.1, true],
      ]),
    ).toBe(0);
    expect(
      of([
        [0.5, false],
        [0.5, true],
      ]),
    ).toBe(0.5);
    expect(of([[0.5, true]])).toBeUndefined();
  });

  test('of a curve are the share of pairs in the right order', () => {
    const scored = fc.array(
      fc.record({ score: fc.double({ min: 0, max: 1, noNaN: true }), isPositive: fc.boolean() }),
    );
    fc.assert(
      fc.property(scored, (all) => {
        const curve = rocCurve(all);
        const pairs = all.flatMap((one) =>
          one.isPositive
            ? all.filter(({ isPositive }) => !isPositive).map((other) => one.score - other.score)
            : [],
        );
        if (pairs.length === 0) {
          expect(curve).toBeUndefined();
          return;
        }
        const right = pairs.reduce((sum, gap) => sum + (gap > 0 ? 1 : gap === 0 ? 0.5 : 0), 0);
        expect(curve?.areaUnder).toBeCloseTo(right / pairs.length);
        expect(curve?.points.at(-1)).toMatchObject({ falseAlarms: 1, recall: 1 });
      }),
    );
  });

  test('of bins hold every picture once, and their error is 0 where scores are shares', () => {
    const scored = [0.25, 0.25, 0.25, 0.25, 1].map((score, place) => ({
      score,
      isPositive: place === 0 || place === 4,
    }));
    const bins = scoreBins(scored, 4);
    expect(bins.map(({ positives, negatives }) => [positives, negatives])).toEqual([
      [0, 0],
      [1, 3],
      [0, 0],
      [1, 0],
    ]);
    expect(calibrationError(bins)).toBeCloseTo(0);
    expect(calibrationError(scoreBins([{ score: 0.9, isPositive: false }], 10))).toBeCloseTo(0.9);
    expect(calibrationError(scoreBins([], 10))).toBeUndefined();
  });
});
