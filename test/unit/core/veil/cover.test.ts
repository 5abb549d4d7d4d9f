import { expect, test } from 'vitest';
import { coverFor } from '../../../../src/core/veil/cover.ts';

test.each([
  ['show', undefined, 'shown'],
  ['show', 'show', 'shown'],
  ['show', 'cover', 'covered-by-person'],
  ['veil', undefined, 'veiled'],
  ['veil', 'show', 'shown-by-person'],
  ['veil', 'cover', 'veiled'],
  ['unjudged', undefined, 'unjudged'],
  ['unjudged', 'show', 'shown-by-person'],
  ['unjudged', 'cover', 'unjudged'],
] as const)('a verdict to %s and a choice of %s make a picture %s', (action, choice, cover) => {
  expect(coverFor(action, choice)).toBe(cover);
});
