import { expect, test } from 'vitest';
import { normalSecret, secretProblem } from '../../../../src/core/family/secret.ts';

test.each([
  ['12345', 'too-short'],
  ['123456', undefined],
  ['😀😀😀', 'too-short'],
  ['a'.repeat(200), undefined],
  ['a'.repeat(201), 'too-long'],
])('%s: %s', (typed, problem) => {
  expect(secretProblem(typed)).toBe(problem);
});

test('one spelling for what two keyboards write in two ways', () => {
  expect(normalSecret('u\u0308bergang')).toBe(normalSecret('\u00fcbergang'));
  expect(normalSecret(' 12 34 ')).toBe(' 12 34 ');
});
