import { expect, test } from 'vitest';
import { policyPageOf } from '../../../../src/core/verdict/policy-page.ts';

test.each([
  ['en', undefined, '/src/ui/policy/policy.html'],
  ['en', 'drawn', '/src/ui/policy/policy.html#drawn'],
  ['pt', undefined, '/src/ui/policy/policy-pt.html'],
  ['zh-CN', 'made-by-ai', '/src/ui/policy/policy-zh-CN.html#made-by-ai'],
])('in %s the place %s is at %s', (language, place, address) => {
  expect(policyPageOf(language, place)).toBe(address);
});
