import { describe, expect, test } from 'vitest';
import { type OfferedFor, offeredClaims } from '../../../../src/core/corrections/offered-claims.ts';

const reached = { kind: 'category-reached', category: 'explicit', probability: 1, threshold: 0.7 } as const;
const said = (claim: 'harmless' | 'unsafe') => ({ kind: 'corrected', claim, match: 'same' }) as const;
const offered = (named: Partial<OfferedFor>) =>
  offeredClaims({ cover: 'shown', reasons: [], aiShare: 'none', mayLoosen: true, ...named });

test.each<[string, Partial<OfferedFor>, readonly string[]]>([
  ['a shown picture', {}, ['unsafe', 'ai-made']],
  ['a shown picture of an AI', { aiShare: 'made' }, ['unsafe', 'not-ai-made']],
  ['one that an AI changed', { aiShare: 'edited' }, ['unsafe', 'not-ai-made']],
  ['a veiled picture', { cover: 'veiled', reasons: [reached] }, ['harmless', 'ai-made']],
  ['one that is shown for now', { cover: 'shown-by-person', reasons: [reached] }, ['harmless', 'ai-made']],
  ['one that was called unsafe', { cover: 'veiled', reasons: [said('unsafe')] }, ['harmless', 'ai-made']],
  ['one that was called harmless', { reasons: [said('harmless')] }, ['unsafe', 'ai-made']],
  [
    'one that is veiled for its origin alone',
    { cover: 'veiled', reasons: [{ kind: 'ai-made', confidence: 1 }], aiShare: 'made' },
    ['not-ai-made'],
  ],
  ['one that the person covered', { cover: 'covered-by-person' }, ['unsafe', 'ai-made']],
])('of %s can be said what would be another verdict', (_, named, claims) => {
  expect(offered(named)).toEqual(claims);
});

describe('nothing can be said', () => {
  test.each(['waiting', 'unjudged', 'left-alone'] as const)('of a picture that is %s', (cover) => {
    expect(offered({ cover })).toEqual([]);
  });

  test('of one that could not be judged, and is shown all the same', () => {
    const failure = { kind: 'failure', failure: { kind: 'timeout' } } as const;
    expect(offered({ cover: 'shown-by-person', reasons: [failure] })).toEqual([]);
  });
});

test('under the family lock nothing is offered that it would refuse', () => {
  expect(offered({ mayLoosen: false, aiShare: 'made' })).toEqual(['unsafe']);
  expect(offered({ mayLoosen: false, cover: 'veiled', reasons: [reached] })).toEqual(['ai-made']);
});
