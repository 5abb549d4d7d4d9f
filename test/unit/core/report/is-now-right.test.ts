import { expect, test } from 'vitest';
import { indexWords } from '../../../../src/core/prompt/match-words.ts';
import { isNowRight } from '../../../../src/core/report/is-now-right.ts';
import { reportDraft, scoresOf } from '../../samples.ts';

const words = indexWords([{ language: 'en', words: ['sunburn'] }]);
const { origin: _, ...facts } = reportDraft().facts;
const unsafe = { nsfw: scoresOf({ porn: 0.95, neutral: 0.05 }) };
const safe = { nsfw: scoresOf({ neutral: 1 }) };
const sign = { kind: 'infotext', says: 'ai-generated', confidence: 0.95, place: 'png-text' } as const;
const camera = { kind: 'camera-exif', says: 'camera', confidence: 0.3, place: 'exif' } as const;
const originBy = (signal: typeof sign | typeof camera) =>
  ({
    verdict: { origin: 'unknown', confidence: 0, conflicts: [] },
    contentCredentials: 'none',
    signals: [signal],
  }) as const;

test('a wrong verdict is wrong until the scores or the rules are others', () => {
  expect(isNowRight({ ...facts, claim: 'harmless', scores: unsafe }, { words })).toBe(false);
  expect(isNowRight({ ...facts, claim: 'harmless', scores: unsafe }, { words, scores: safe })).toBe(true);
  expect(isNowRight({ ...facts, claim: 'unsafe', scores: safe }, { words })).toBe(false);
  expect(isNowRight({ ...facts, claim: 'unsafe', scores: safe }, { words, scores: unsafe })).toBe(true);
});

test('the origin is decided anew from the signs of the report', () => {
  const report = { ...facts, scores: safe };
  expect(isNowRight({ ...report, claim: 'ai-made', origin: originBy(sign) }, { words })).toBe(true);
  expect(isNowRight({ ...report, claim: 'not-ai-made', origin: originBy(sign) }, { words })).toBe(false);
  expect(isNowRight({ ...report, claim: 'ai-made', origin: originBy(camera) }, { words })).toBe(false);
  expect(isNowRight({ ...report, claim: 'not-ai-made' }, { words })).toBe(true);
});

test('what a prompt decided needs the prompt', () => {
  const reasons = [{ kind: 'unsafe-prompt', probability: 0.9, threshold: 0.7 }] as const;
  const scores = { nsfw: scoresOf({ porn: 0.4, neutral: 0.6 }) };
  const report = { ...facts, claim: 'harmless', reasons, scores, origin: originBy(sign) } as const;
  const prompt = (positive: string) =>
    [{ positive, negative: '', models: [], place: 'png-text', isSorted: true }] as const;
  expect(isNowRight(report, { words })).toBe(false);
  expect(isNowRight({ ...report, prompts: prompt('a bad sunburn') }, { words })).toBe(false);
  expect(isNowRight({ ...report, prompts: prompt('a lighthouse') }, { words })).toBe(true);
});
