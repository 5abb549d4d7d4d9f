import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseJudgeAsks, parseJudgeReplies } from '../../../src/contract/parse-judge.ts';
import { evidences } from '../arbitraries.ts';
import { originEvidence } from '../samples.ts';
import { judgeAskSamples, judgeReplySamples, withoutEachField } from './message-samples.ts';

const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('a batch of asks', () => {
  test('is taken whole, in order', () => {
    expect(parseJudgeAsks(asJson(judgeAskSamples))).toEqual(judgeAskSamples);
  });

  test.each(judgeAskSamples.flatMap(withoutEachField))(
    'leaves out an entry with a missing field: %j',
    (ask) => {
      expect(parseJudgeAsks([{ kind: 'cancel', askId: 1 }, ask])).toEqual([{ kind: 'cancel', askId: 1 }]);
    },
  );

  test.each([
    undefined,
    { kind: 'pong' },
    { kind: 'cancel', askId: -1 },
    { kind: 'cancel', askId: '1' },
    { kind: 'reprioritise', askId: 1, priority: 'soon' },
    { kind: 'judge', askId: 1, source: { kind: 'file', url: '/a' }, priority: 'away' },
    { kind: 'judge', askId: 1, source: { kind: 'url', url: 7 }, priority: 'away' },
    { kind: 'judge', askId: 1, source: { kind: 'bytes', base64: [7] }, priority: 'away' },
    {
      kind: 'judge',
      askId: 1,
      source: { kind: 'pixels', rgbBase64: 'AAAA', widthPx: 1.5, heightPx: 1 },
      priority: 'away',
    },
    [judgeAskSamples[0]],
  ])('leaves out what is no ask: %j', (nonsense) => {
    expect(parseJudgeAsks([nonsense])).toEqual([]);
  });

  test.each([undefined, null, {}, 'ping', { 0: { kind: 'ping' }, length: 1 }])(
    'is empty when it is none: %j',
    (batch) => {
      expect(parseJudgeAsks(batch)).toEqual([]);
      expect(parseJudgeReplies(batch)).toEqual([]);
    },
  );
});

describe('a batch of replies', () => {
  test('is taken whole, in order', () => {
    expect(parseJudgeReplies(asJson(judgeReplySamples))).toEqual(judgeReplySamples);
  });

  test.each(judgeReplySamples.flatMap(withoutEachField))(
    'leaves out an entry with a missing field: %j',
    (reply) => {
      expect(parseJudgeReplies([reply, { kind: 'pong' }])).toEqual([{ kind: 'pong' }]);
    },
  );

  test('is taken for all evidence', () => {
    fc.assert(
      fc.property(evidences, fc.nat(), (evidence, askId) => {
        const reply = { kind: 'evidence', askId, evidence };
        expect(parseJudgeReplies([reply])).toEqual([reply]);
      }),
    );
  });
});

test('any JSON never makes the parsers throw, and what they take they take again as it is', () => {
  const piece = fc.oneof(
    fc.jsonValue(),
    fc.constantFrom(...judgeAskSamples, 'visible', 'away', 1),
    evidences,
  );
  const almostEntry = fc.record(
    {
      kind: fc.constantFrom('judge', 'reprioritise', 'cancel', 'ping', 'evidence', 'pong'),
      askId: fc.oneof(fc.nat(), piece),
      source: fc.record({
        kind: fc.constantFrom('url', 'pixels'),
        url: piece,
        rgbBase64: piece,
        widthPx: piece,
      }),
      priority: piece,
      evidence: piece,
    },
    { requiredKeys: ['kind'] },
  );
  fc.assert(
    fc.property(fc.oneof(fc.jsonValue(), fc.array(fc.oneof(fc.jsonValue(), almostEntry))), (value) => {
      const [asks, replies] = [parseJudgeAsks(value), parseJudgeReplies(value)];
      expect(parseJudgeAsks(asks)).toEqual(asks);
      expect(parseJudgeReplies(replies)).toEqual(replies);
    }),
    { numRuns: 300 },
  );
});

describe('what an entry may leave out', () => {
  test.each(['url', 'bytes'])('the wish for the origin of a file by its %s is taken', (kind) => {
    const source = { kind, url: 'https://cdn.example/a.png', base64: 'AAAA' };
    const [asked] = parseJudgeAsks([
      { kind: 'judge', askId: 1, source: { ...source, origin: 'read' }, priority: 'away' },
    ]);
    expect(asked).toMatchObject({ source: { kind, origin: 'read' } });
    const [unasked] = parseJudgeAsks([
      { kind: 'judge', askId: 1, source: { ...source, origin: 'guess' }, priority: 'away' },
    ]);
    expect(unasked).not.toHaveProperty('source.origin');
  });

  test('an origin is taken as it is; a broken one is left out, and its reply is kept', () => {
    const origin = originEvidence();
    expect(parseJudgeReplies(asJson([{ kind: 'origin', askId: 1, origin }]))).toEqual([
      { kind: 'origin', askId: 1, origin },
    ]);
    const broken = { ...origin, unsafeWords: 'none' };
    expect(parseJudgeReplies([{ kind: 'origin', askId: 1, origin: broken }])).toEqual([
      { kind: 'origin', askId: 1 },
    ]);
  });
});
