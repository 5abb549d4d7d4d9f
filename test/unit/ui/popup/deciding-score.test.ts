import { describe, expect, it } from 'vitest';
import { decidingScore } from '../../../../src/ui/popup/deciding-score.ts';
import { sampleItem, sampleScores } from './sample-state.ts';

const thresholds = { explicit: 0.7, drawn: 0.7, suggestive: 'off' } as const;

describe('the score that decided', () => {
  it('is the first category that reached its threshold, as the page judged it', () => {
    const reasons = [
      { kind: 'category-reached', category: 'explicit', probability: 0.97, threshold: 0.9 },
      { kind: 'category-reached', category: 'drawn', probability: 0.95, threshold: 0.9 },
    ] as const;
    const item = sampleItem({ state: 'veiled', reasons, scores: sampleScores({ hentai: 0.97 }) });
    expect(decidingScore(item, thresholds)).toMatchObject({ category: 'explicit', threshold: 0.9 });
  });

  it('is the category that came closest for a safe picture', () => {
    const item = sampleItem({ scores: sampleScores({ hentai: 0.2, porn: 0.3, sexy: 0.4 }) });
    expect(decidingScore(item, thresholds)).toEqual({
      category: 'explicit',
      probability: 0.5,
      threshold: 0.7,
    });
  });

  it('counts a category only when it is switched on', () => {
    const item = sampleItem({ scores: sampleScores({ sexy: 0.9 }) });
    expect(decidingScore(item, { ...thresholds, suggestive: 0.95 })?.category).toBe('suggestive');
    expect(decidingScore(item, thresholds)?.category).toBe('explicit');
    expect(decidingScore(item, { explicit: 'off', drawn: 'off', suggestive: 'off' })).toBeUndefined();
  });

  it('is missing for a picture without scores', () => {
    expect(decidingScore(sampleItem({ state: 'unjudged' }), thresholds)).toBeUndefined();
  });
});
