import { describe, expect, it } from 'vitest';
import english from '../../../../assets/_locales/en/messages.json' with { type: 'json' };
import { categories } from '../../../../src/core/classify/category.ts';
import { correctionClaims } from '../../../../src/core/corrections/correction.ts';
import { failureKinds } from '../../../../src/core/failure.ts';
import type { Reason } from '../../../../src/core/verdict/reason.ts';
import { itemReasonKey } from '../../../../src/ui/components/item-reason-key.ts';
import { sampleItem } from '../popup/sample-state.ts';

const reasons: readonly Reason[] = [
  ...categories.map(
    (category) => ({ kind: 'category-reached', category, probability: 1, threshold: 0.7 }) as const,
  ),
  ...failureKinds.map((kind) => ({ kind: 'failure', failure: { kind } }) as const),
  ...correctionClaims.flatMap((claim) =>
    (['same', 'alike'] as const).map((match) => ({ kind: 'corrected', claim, match }) as const),
  ),
  { kind: 'site-rule' },
  { kind: 'host-list', list: 'list.txt' },
  { kind: 'adult-label' },
  { kind: 'below-thresholds' },
  { kind: 'allowed-image' },
  { kind: 'too-small' },
  { kind: 'not-loaded' },
  { kind: 'covered-by-person' },
  { kind: 'shown-by-person' },
];

describe('the sentence that gives the reason', () => {
  it('exists for every reason there is', () => {
    const keys = reasons.map((reason) => itemReasonKey(sampleItem({ state: 'unjudged', reasons: [reason] })));
    expect(keys.filter((key) => key === undefined || !(key in english))).toEqual([]);
    expect(new Set(keys).size).toBe(reasons.length);
  });

  it('is what a person chose, where a person chose', () => {
    const reached = [
      { kind: 'category-reached', category: 'drawn', probability: 1, threshold: 0.7 },
    ] as const;
    const keyIn = (state: 'veiled' | 'shown-by-person' | 'covered-by-person') =>
      itemReasonKey(sampleItem({ state, reasons: reached }));
    expect(keyIn('veiled')).toBe('veilReason_drawn');
    expect(keyIn('shown-by-person')).toBe('itemReason_shown_by_person');
    expect(keyIn('covered-by-person')).toBe('veilReason_person');
  });

  it('says of a picture that is shown without a verdict that it is', () => {
    const failed = [{ kind: 'failure', failure: { kind: 'timeout' } }] as const;
    const keyIn = (state: 'unjudged' | 'shown') => itemReasonKey(sampleItem({ state, reasons: failed }));
    expect(keyIn('unjudged')).toBe('unjudgedReason_timeout');
    expect(keyIn('shown')).toBe('itemReason_unchecked');
  });

  it('is missing where the page gave none', () => {
    expect(itemReasonKey(sampleItem({ reasons: [] }))).toBeUndefined();
  });
});
