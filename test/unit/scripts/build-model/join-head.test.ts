import { expect, test } from 'vitest';
import registry from '../../../../models/registry.json';
import { joinHead } from '../../../../scripts/build-model/join-head.ts';

const [source] = registry.models.flatMap((row) => (row.source.head === undefined ? [] : [row.source]));
if (!source) throw new Error('no model of the registry has a head');

test('puts the head behind the classifier', () => {
  const joined = joinHead(Uint8Array.of(1, 2, 3), source);
  expect(Array.from(joined.subarray(0, 3))).toEqual([1, 2, 3]);
  expect(joined.length).toBeGreaterThan(1000);
});

test('refuses a head that is not the one of the registry', () => {
  const another = { ...source, headSha256: '0'.repeat(64) };
  expect(() => joinHead(Uint8Array.of(1), another)).toThrow(/sha256/);
});
