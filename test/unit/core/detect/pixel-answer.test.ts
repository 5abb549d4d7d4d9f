import { expect, test } from 'vitest';
import { pixelAnswer, pixelThresholds } from '../../../../src/core/detect/pixel-answer.ts';

test.each([
  ['no-evidence', 0],
  ['no-evidence', pixelThresholds.noEvidence - 1e-9],
  ['unsure', pixelThresholds.noEvidence],
  ['unsure', pixelThresholds.likelyAi - 1e-9],
  ['likely-ai', pixelThresholds.likelyAi],
  ['likely-ai', 1],
])('answers %s at %d', (answer, probability) => {
  expect(pixelAnswer(probability)).toBe(answer);
});

test('is unsure between the two thresholds', () => {
  expect(pixelThresholds.noEvidence).toBeLessThan(pixelThresholds.likelyAi);
});
