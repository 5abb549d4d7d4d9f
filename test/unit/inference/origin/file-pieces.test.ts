import { expect, test } from 'vitest';
import { FilePieces } from '../../../../src/inference/origin/file-pieces.ts';

test('puts the pieces of each file together, in their order', () => {
  const pieces = new FilePieces();
  pieces.add(1, 'AAAA');
  pieces.add(2, 'XXXX');
  pieces.add(1, 'BBBB');
  expect(pieces.take(1, 'CC==')).toBe('AAAABBBBCC==');
  expect(pieces.take(2, 'YYYY')).toBe('XXXXYYYY');
  expect(pieces.take(1, 'DDDD')).toBe('DDDD');
});

test('keeps no more than a frame may send, and takes files again once that is gone', () => {
  const pieces = new FilePieces();
  const large = 'A'.repeat(9 * 1024 * 1024);
  pieces.add(1, large);
  pieces.add(2, large);
  expect(pieces.take(2, 'BBBB')).toBe('BBBB');
  expect(pieces.take(1, '')).toBe(large);
  pieces.add(3, large);
  expect(pieces.take(3, '')).toBe(large);
});
