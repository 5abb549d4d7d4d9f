import { describe, expect, it } from 'vitest';
import { folderRows, pageRows } from '../../../../scripts/start/verdict-row.ts';
import type { PageItem } from '../../../../src/core/report/page-item.ts';

const scores = { drawing: 0.1, hentai: 0, neutral: 0.9, porn: 0, sexy: 0 };
const item: PageItem = {
  itemId: '1',
  label: 'a hill',
  url: 'http://a.test/hill.png',
  state: 'shown',
  scores,
  reasons: [{ kind: 'below-thresholds' }],
  elapsedMs: 80,
};

describe('pageRows', () => {
  it.each([
    ['shown', 'show'],
    ['shown-by-person', 'show'],
    ['veiled', 'veil'],
    ['covered-by-person', 'veil'],
    ['unjudged', 'unjudged'],
    ['left-alone', 'left-alone'],
    ['waiting', 'waiting'],
  ] as const)('calls a picture that is %s "%s"', (state, action) => {
    expect(pageRows([{ ...item, state }])).toMatchObject([{ url: item.url, action, scores, ms: 80 }]);
  });
});

describe('folderRows', () => {
  const files = [
    { file: 'below/b.png', url: 'http://a.test/images/0/b.png' },
    { file: 'hill.png', url: item.url },
  ];

  it('gives one row a file, named by its path, in the order of the files', () => {
    const rows = folderRows(files, [item, { ...item, url: files[0]?.url ?? '', state: 'veiled' }]);
    expect(rows).toMatchObject([
      { file: 'below/b.png', action: 'veil' },
      { file: 'hill.png', action: 'show' },
    ]);
  });

  it('says so when the extension has not told of a file', () => {
    expect(folderRows(files, [item])[0]).toMatchObject({
      file: 'below/b.png',
      action: 'not-found',
      reasons: [],
    });
  });
});
