import { expect, test } from 'vitest';
import { parseImageId } from '../../../../src/core/image/image-id.ts';

const hash = '0123456789abcdef'.repeat(4);

test('a SHA-256 in lower-case hex is an id', () => {
  expect(parseImageId(hash)).toBe(hash);
});

test.each([
  '',
  hash.toUpperCase(),
  hash.slice(1),
  `${hash}0`,
  ` ${hash}`,
  `${hash}\n`,
  hash.replace('0', 'g'),
  0,
  null,
  undefined,
  [hash],
])('%j is no id', (nonsense) => {
  expect(parseImageId(nonsense)).toBeUndefined();
});
