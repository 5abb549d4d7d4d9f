import { expect, test } from 'vitest';
import { parseNsfwScores } from '../../../../src/core/classify/nsfw-scores.ts';

test('names the numbers of a model answer in the order of its labels', () => {
  expect(parseNsfwScores(new Float32Array([0.5, 0.25, 0.125, 0.0625, 0.0625]))).toEqual({
    drawing: 0.5,
    hentai: 0.25,
    neutral: 0.125,
    porn: 0.0625,
    sexy: 0.0625,
  });
});

test('lets a rounding error above 1 pass', () => {
  expect(parseNsfwScores([0, 0, 1.0000001, 0, 0])).toBeDefined();
});

test.each([
  [[]],
  [[0.2, 0.2, 0.2, 0.2]],
  [[0.2, 0.2, 0.2, 0.2, Number.NaN]],
  [[0.2, 0.2, 0.2, 0.2, -0.1]],
  [[0.2, 0.2, 0.2, 0.2, 1.1]],
  [[Number.POSITIVE_INFINITY, 0, 0, 0, 0]],
  [[0.2, 0.2, undefined, 0.2, 0.2]],
  [['0.2', 0.2, 0.2, 0.2, 0.2]],
])('%j is no answer', (numbers) => {
  expect(parseNsfwScores(numbers)).toBeUndefined();
});
