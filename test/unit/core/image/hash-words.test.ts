import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distanceWithin, wordsOfHash } from '../../../../src/core/image/hash-words.ts';
import { parsePerceptualHash } from '../../../../src/core/image/perceptual-hash.ts';
import { present } from '../../samples.ts';

const hashes = fc
  .bigInt({ min: 0n, max: (1n << 256n) - 1n })
  .map((bits) => present(parsePerceptualHash(bits.toString(16).padStart(64, '0'))));

test('two hashes differ in as many bits as their numbers do', () => {
  fc.assert(
    fc.property(hashes, hashes, (left, right) => {
      const differing = (BigInt(`0x${left}`) ^ BigInt(`0x${right}`)).toString(2).replaceAll('0', '').length;
      expect(distanceWithin(wordsOfHash(left), wordsOfHash(right), 256)).toBe(differing);
    }),
  );
});

test('counting ends beyond the limit, and never below it', () => {
  fc.assert(
    fc.property(hashes, hashes, fc.nat({ max: 256 }), (left, right, limit) => {
      const [one, other] = [wordsOfHash(left), wordsOfHash(right)];
      const whole = distanceWithin(one, other, 256);
      const counted = distanceWithin(one, other, limit);
      if (whole <= limit) expect(counted).toBe(whole);
      else expect(counted).toBeGreaterThan(limit);
    }),
  );
});
