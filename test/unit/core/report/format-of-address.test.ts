import { expect, test } from 'vitest';
import { formatOfAddress } from '../../../../src/core/report/format-of-address.ts';

test.each([
  ['https://cdn.example/a.png', 'png'],
  ['https://cdn.example/a.JPG?size=3#top', 'jpeg'],
  ['https://cdn.example/a.jpeg', 'jpeg'],
  ['data:image/webp;base64,AAAA', 'webp'],
  ['data:image/svg+xml,<svg/>', 'svg'],
  ['blob:https://space.example/0b1c', undefined],
  ['https://cdn.example/show?file=a.png', undefined],
  ['https://png.example/picture', undefined],
  ['data:text/html,a.png', undefined],
  ['', undefined],
])('%s', (address, format) => {
  expect(formatOfAddress(address)).toBe(format);
});

test('an address of megabytes is looked at in its beginning alone', () => {
  expect(formatOfAddress(`data:image/png;base64,${'A'.repeat(5_000_000)}`)).toBe('png');
});
