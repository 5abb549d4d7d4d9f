import { expect, test } from 'vitest';
import { surenessOf } from '../../../../src/core/provenance/sureness.ts';

test.each([
  [1, 'certain'],
  [0.99, 'certain'],
  [0.97, 'high'],
  [0.85, 'high'],
  [0.8, 'likely'],
  [0.7, 'likely'],
  [0.4, 'weak'],
  [0, 'weak'],
])('a confidence of %f is %s', (confidence, word) => {
  expect(surenessOf(confidence)).toBe(word);
});
