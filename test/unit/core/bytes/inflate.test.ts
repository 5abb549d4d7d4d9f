import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gunzip } from '../../../../src/core/bytes/gunzip.ts';
import { inflate, inflateZlib } from '../../../../src/core/bytes/inflate.ts';

const limit = 1 << 20;
const repetitive = fc
  .tuple(fc.uint8Array({ minLength: 1, maxLength: 40 }), fc.integer({ min: 1, max: 200 }))
  .map(([part, count]) => Uint8Array.from(Array.from({ length: count }, () => [...part]).flat()));
const contents = fc.oneof(fc.uint8Array({ maxLength: 2000 }), repetitive);

describe('inflate', () => {
  test('gives back what zlib packed, at every level and strategy', () => {
    const options = fc.record({
      level: fc.integer({ min: 0, max: 9 }),
      strategy: fc.integer({ min: 0, max: 4 }),
    });
    fc.assert(
      fc.property(contents, options, (bytes, option) => {
        const { bytes: unpacked, isWhole } = inflate(new Uint8Array(deflateRawSync(bytes, option)), limit);
        expect(isWhole).toBe(true);
        expect(Buffer.from(unpacked).equals(Buffer.from(bytes))).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  test('reads the wrappings of zlib and gzip, with every optional field of the latter', () => {
    const bytes = new TextEncoder().encode('a lighthouse at dawn, again and again and again');
    expect(inflateZlib(new Uint8Array(deflateSync(bytes)), limit).bytes).toEqual(bytes);
    const plain = new Uint8Array(gzipSync(bytes));
    expect(gunzip(plain, limit)?.bytes).toEqual(bytes);
    const optional = [2, 0, 7, 7, ...Buffer.from('name\0comment\0'), 1, 2];
    const full = Uint8Array.from([
      ...plain.slice(0, 3),
      2 | 4 | 8 | 16,
      ...plain.slice(4, 10),
      ...optional,
      ...plain.slice(10),
    ]);
    expect(gunzip(full, limit)?.bytes).toEqual(bytes);
    expect(gunzip(bytes, limit)).toBeUndefined();
  });

  test('stops at the limit, whatever is packed', () => {
    const bomb = new Uint8Array(deflateRawSync(new Uint8Array(2_000_000)));
    const { bytes, isWhole } = inflate(bomb, 1000);
    expect([bytes.length, isWhole]).toEqual([1000, false]);
  });

  test('gives what came before a cut', () => {
    const bytes = new Uint8Array(3000).map((_, index) => (index * 7919) % 251);
    const packed = new Uint8Array(deflateRawSync(bytes));
    for (let length = 0; length < packed.length; length += 7) {
      const { bytes: unpacked, isWhole } = inflate(packed.subarray(0, length), limit);
      expect(isWhole).toBe(false);
      expect(unpacked).toEqual(bytes.slice(0, unpacked.length));
    }
  });

  test('never throws and never gives more than the limit for any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(inflate(bytes, 5000).bytes.length).toBeLessThanOrEqual(5000);
        gunzip(Uint8Array.from([0x1f, 0x8b, 8, ...bytes]), 5000);
      }),
      { numRuns: 1000 },
    );
  });
});
