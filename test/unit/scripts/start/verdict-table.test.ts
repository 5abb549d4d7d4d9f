import { describe, expect, it } from 'vitest';
import type { VerdictRow } from '../../../../scripts/start/verdict-row.ts';
import { tallyLine, verdictTable } from '../../../../scripts/start/verdict-table.ts';

const veiled: VerdictRow = {
  label: 'a pattern',
  scores: { drawing: 0, hentai: 0.03, neutral: 0, porn: 0.97, sexy: 0 },
  action: 'veil',
  reasons: [{ kind: 'category-reached', category: 'explicit', probability: 0.999, threshold: 0.7 }],
  ms: 41.6,
};
const failed: VerdictRow = {
  label: 'gone',
  scores: undefined,
  action: 'unjudged',
  reasons: [{ kind: 'failure', failure: { kind: 'fetch-failed', httpStatus: 403 } }],
  ms: undefined,
};

describe('verdictTable', () => {
  it('puts image, verdict, scores, time and reason in columns', () => {
    expect(verdictTable([veiled, failed])).toBe(
      [
        'image      verdict      D     H     N     P     S  ms  reason',
        'a pattern  veil      0.00  0.03  0.00  0.97  0.00  42  explicit 1.00 >= 0.70',
        'gone       unjudged     -     -     -     -     -   -  fetch-failed (HTTP 403)',
      ].join('\n'),
    );
  });

  it('keeps the end of a long file name, which tells files of one folder apart', () => {
    const table = verdictTable([{ ...veiled, file: `${'very/'.repeat(20)}deep.png` }]);
    expect(table).toMatch(/^…[\w/]+deep\.png {2}veil/m);
    expect(table.split('\n')[1]?.indexOf('  veil')).toBe(44);
  });

  it('keeps the start of a long description', () => {
    expect(verdictTable([{ ...veiled, label: `a hill ${'and a hill '.repeat(9)}` }])).toMatch(
      /^a hill [\w ]+… {2}veil/m,
    );
  });
});

describe('tallyLine', () => {
  it('counts how the images ended', () => {
    expect(tallyLine([veiled, failed, veiled])).toBe('2 veil, 1 unjudged');
  });

  it('has words for no images at all', () => {
    expect(tallyLine([])).toBe('no images');
  });
});
