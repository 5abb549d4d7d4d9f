import { expect, test } from 'vitest';
import { parseCorpusArguments } from '../../../../scripts/corpus/parse-corpus-arguments.ts';

test.each([
  [['images'], { folder: 'images', jsonFile: undefined }],
  [['images', '--json', 'out.json'], { folder: 'images', jsonFile: 'out.json' }],
  [['--json', 'out.json', 'images'], { folder: 'images', jsonFile: 'out.json' }],
  [[], undefined],
  [['--json', 'out.json'], undefined],
  [['images', '--json'], undefined],
  [['images', 'more'], undefined],
  [['--help'], undefined],
])('%j are understood as %j', (args, parsed) => {
  expect(parseCorpusArguments(args)).toEqual(parsed);
});
