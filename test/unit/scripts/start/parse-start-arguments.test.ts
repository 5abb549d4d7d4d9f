import { describe, expect, it } from 'vitest';
import { parseStartArguments } from '../../../../scripts/start/parse-start-arguments.ts';

const demo = { target: { kind: 'demo' }, jsonFile: undefined, browser: 'as-display-allows' };

describe('parseStartArguments', () => {
  it.each([
    ['opens the demo without arguments', [], demo],
    [
      'opens a web address',
      ['https://a.test/x'],
      { ...demo, target: { kind: 'page', url: 'https://a.test/x' } },
    ],
    ['takes anything else for a folder', ['./pics'], { ...demo, target: { kind: 'folder', path: './pics' } }],
    ['writes to the file after --json', ['--json', 'out/a.json'], { ...demo, jsonFile: 'out/a.json' }],
    [
      'takes options before and after the folder',
      ['--headless', 'pics', '--json', 'a.json'],
      { target: { kind: 'folder', path: 'pics' }, jsonFile: 'a.json', browser: 'headless' },
    ],
    ['refuses --json without a file', ['--json'], undefined],
    ['refuses an option in place of the file', ['--json', '--headless'], undefined],
    ['refuses options it does not know', ['--jsn', 'a.json'], undefined],
    ['refuses a second target', ['pics', 'more'], undefined],
  ])('%s', (_, args, expected) => {
    expect(parseStartArguments(args)).toEqual(expected);
  });
});
