import { describe, expect, test } from 'vitest';
import { textDifferences } from '../../../../scripts/translations/text-differences.ts';

const original = `# Privacy

Kept for **30 days**, at most 1,000 of them, in \`storage\`; see [the list](https://a.example/).

- one
- two

| what | where |
| --- | --- |
| words | \`disk\` |
`;
const translation = `# Datenschutz

**30 Tage** lang behalten, höchstens 1.000 davon, siehe [die 2 Listen](https://a.example/), in \`storage\`.

- eins
- zwei

| was | wo |
| --- | --- |
| Wörter | \`disk\` |
`;

describe('a translation', () => {
  test('may order its words, group its digits and write numbers as its language does', () => {
    expect(textDifferences(original, translation)).toEqual([]);
  });

  test.each<readonly [string, readonly [string, string], string]>([
    ['a code word', ['`storage`', 'storage'], '“Privacy”, paragraph: `storage` is missing'],
    ['a link', ['https://a.example/', 'https://b.example/'], 'the link to https://a.example/ is missing'],
    ['a strong word', ['**30 Tage**', '30 Tage'], '**emphasis** is missing'],
    ['a number', ['1.000', '2.000'], 'the number 1000 is missing'],
    ['a code word of a table', ['`disk`', '`tape`'], '“Privacy”, table, row 2, column 2: `disk` is missing'],
    ['a word too much', ['eins', '*eins*'], '“Privacy”, point of a list: *emphasis* is too much'],
    [
      'a point of a list',
      ['- zwei\n', ''],
      'table, row 1, column 1 stands where the original has point of a list',
    ],
    [
      'a row of a table',
      ['| Wörter | `disk` |\n', ''],
      'the end stands where the original has table, row 2, column 1',
    ],
    [
      'the depth of a heading',
      ['# Daten', '## Daten'],
      '“Privacy”: heading 2 stands where the original has heading 1',
    ],
    [
      'what follows the end',
      ['`disk` |\n', '`disk` |\n\nEnde.\n'],
      'paragraph stands where the original has the end',
    ],
    ['a heading too much', ['- eins', '## Liste\n\n- eins'], 'it has 2 headings in place of 1'],
  ])('that has %s otherwise is told the place', (_, [words, others], problem) => {
    expect(translation).toContain(words);
    expect(textDifferences(original, translation.replace(words, others)).join('\n')).toContain(problem);
  });
});
