import { expect, test } from 'vitest';
import { textDirectionOf } from '../../../src/core/text-direction.ts';

test.each([
  ['ar', 'rtl'],
  ['he', 'rtl'],
  ['de', 'ltr'],
  ['zh-CN', 'ltr'],
])('%s is written %s', (language, direction) => {
  expect(textDirectionOf(language)).toBe(direction);
});
