import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseAsk, parsePageAsk } from '../../../src/contract/parse-ask.ts';
import { veilCommands } from '../../../src/contract/veil-commands.ts';
import { settingsChanges } from '../arbitraries.ts';
import { correctionOf, imageIdOf } from '../samples.ts';
import { askSamples, withoutEachField } from './message-samples.ts';

const asks = Object.values(askSamples).flat();
const change = (fields: object) => ({ name: 'settings/change', change: fields });
const tally = { waiting: 1, shown: 2, covered: 0, unjudged: 3 };

describe('a message of the table', () => {
  test.each(asks)('is taken: %j', (ask) => {
    expect(parseAsk(JSON.parse(JSON.stringify(ask)))).toEqual(ask);
  });

  test.each(asks.flatMap(withoutEachField))('is refused when a field is missing: %j', (ask) => {
    expect(parseAsk(ask)).toBeUndefined();
  });

  test.each(asks)('brings nothing along that is not in the table: %j', (ask) => {
    expect(parseAsk({ ...ask, origin: 'page' })).toEqual(ask);
  });

  test('is taken for every change of settings', () => {
    fc.assert(
      fc.property(settingsChanges, (anyChange) => {
        expect(parseAsk(change(anyChange))).toEqual(change(anyChange));
      }),
    );
  });
});

test.each([
  undefined,
  null,
  'frame/hello',
  [],
  {},
  { name: 'frame/goodbye' },
  { name: 'toString' },
  { name: 'frame/hello', attribute: 'short', host: '' },
  { name: 'frame/hello', attribute: 'a'.repeat(33), host: '' },
  { name: 'frame/hello', attribute: 'onload="x"', host: '' },
  { name: 'frame/hello', attribute: 'QWERTYUIOP', host: '' },
  { name: 'frame/hello', attribute: 'qwertyuiop', host: 7 },
  { name: 'frame/drop-gate', attribute: 'img]{}*{display' },
  { name: 'frame/is-ai-site', host: 'a'.repeat(254) },
  { name: 'host/ensure', mode: 'stop' },
  { name: 'frame/tally', tally: { ...tally, covered: -1 } },
  { name: 'frame/tally', tally: { ...tally, covered: 0.5 } },
  { name: 'frame/tally', tally: { ...tally, covered: '1' } },
  { name: 'frame/tally', tally: [tally] },
  change({ kind: 'reset' }),
  change({ kind: 'pause-site', site: 'https://space.example/' }),
  change({ kind: 'set-thresholds', thresholds: { explicit: 0, drawn: 1, suggestive: 'off' } }),
  change({ kind: 'set-smallest-edge', edgePx: 1e9 }),
  change({ kind: 'allow-image', imageId: 'https://space.example/a.png' }),
  change({ kind: 'correct', correction: { ...correctionOf(), claim: 'fine' } }),
  change({ kind: 'correct', correction: { ...correctionOf(), looks: 'f'.repeat(63) } }),
  change({ kind: 'uncorrect', imageId: imageIdOf(1), axis: 'taste' }),
  { name: 'veil/command', command: 'show-all' },
])('no message: %j', (nonsense) => {
  expect(parseAsk(nonsense)).toBeUndefined();
});

test('a site to pause is kept as settings keep sites', () => {
  expect(parseAsk(change({ kind: 'pause-site', site: 'WWW.Space.example' }))).toEqual(
    change({ kind: 'pause-site', site: 'space.example' }),
  );
});

describe('an ask of the popup', () => {
  test.each(veilCommands)('is taken with the command %s', (command) => {
    expect(parsePageAsk({ kind: 'command', itemId: '7-1', command, more: 1 })).toEqual({
      kind: 'command',
      itemId: '7-1',
      command,
    });
  });

  test.each([
    undefined,
    [],
    { kind: 'page-items', itemId: '7-1', command: 'cover' },
    { kind: 'command', itemId: 7, command: 'cover' },
    { kind: 'command', itemId: '7-1', command: 'remove' },
    { kind: 'command', command: 'cover' },
  ])('is refused otherwise: %j', (nonsense) => {
    expect(parsePageAsk(nonsense)).toBeUndefined();
  });
});

describe('any JSON', () => {
  const piece = fc.oneof(
    fc.jsonValue(),
    fc.constantFrom('qwertyuiop', 'keep', 'cover', 'enable', 'pause-site', tally, imageIdOf(1)),
    settingsChanges,
  );
  const almostAsk = fc.record(
    {
      name: fc.constantFrom(...Object.keys(askSamples)),
      attribute: piece,
      host: piece,
      mode: piece,
      tally: piece,
      change: piece,
      command: piece,
    },
    { requiredKeys: ['name'] },
  );

  test('never makes the parsers throw, and what they take they take again as it is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), almostAsk), (value) => {
        const [ask, pageAsk] = [parseAsk(value), parsePageAsk(value)];
        if (ask) expect(parseAsk(ask)).toEqual(ask);
        if (pageAsk) expect(parsePageAsk(pageAsk)).toEqual(pageAsk);
      }),
      { numRuns: 500 },
    );
  });
});
