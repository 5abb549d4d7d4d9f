import { expect, test } from 'vitest';
import { parseAiProbability } from '../../../../src/core/detect/ai-probability.ts';

test('reads the number behind the five classes', () => {
  expect(parseAiProbability([0.1, 0.2, 0.3, 0.2, 0.2, 0.75])).toBe(0.75);
});

test.each([
  ['a model without a detector', [0.1, 0.2, 0.3, 0.2, 0.2]],
  ['no number', [0, 0, 1, 0, 0, Number.NaN]],
  ['no probability', [0, 0, 1, 0, 0, 1.5]],
  ['something else than a number', [0, 0, 1, 0, 0, '0.5']],
])('says nothing for %s', (_, answer) => {
  expect(parseAiProbability(answer)).toBeUndefined();
});
