import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { inflate } from '../../../../src/core/bytes/inflate.ts';
import { packedBytesOf, readZipDirectory } from '../../../../src/core/lab/zip-directory.ts';

const words = strToU8('words '.repeat(100));
const zip = zipSync({
  'a/b.png': [words, { level: 9 }],
  'ü.png': [words, { level: 0 }],
  folder: { 'c.png': words },
  '../../etc/d.png': words,
});

describe('the directory of a zip', () => {
  test('names its files, and what is packed in them', () => {
    const entries = readZipDirectory(zip) ?? [];
    expect(entries.map(({ name, method }) => [name, method])).toEqual([
      ['a/b.png', 'deflated'],
      ['ü.png', 'stored'],
      ['folder/c.png', 'deflated'],
      ['../../etc/d.png', 'deflated'],
    ]);
    for (const entry of entries) {
      const packed = packedBytesOf(zip, entry) ?? new Uint8Array();
      const unpacked = entry.method === 'stored' ? packed : inflate(packed, 1000).bytes;
      expect(Buffer.from(unpacked).equals(Buffer.from(words))).toBe(true);
    }
  });

  test('is not there in what is no zip, and its comment is no harm', () => {
    expect(readZipDirectory(new Uint8Array())).toBeUndefined();
    expect(readZipDirectory(words)).toBeUndefined();
    const withComment = zipSync({ 'a.png': words }, { comment: 'c'.repeat(300) });
    expect(readZipDirectory(withComment)?.length).toBe(1);
  });

  test('says of a file that is cut off or lies elsewhere that it is not there', () => {
    const [entry] = readZipDirectory(zip) ?? [];
    if (!entry) throw new Error('no entry');
    expect(packedBytesOf(zip, { ...entry, headerAt: 0xffffffff })).toBeUndefined();
    expect(packedBytesOf(zip, { ...entry, headerAt: 1 })).toBeUndefined();
    expect(packedBytesOf(zip, { ...entry, packedBytes: 0xffffffff })).toBeUndefined();
  });

  test('never throws, whatever is changed in it', () => {
    const changes = fc.array(fc.tuple(fc.nat(zip.length - 1), fc.nat(255)), { maxLength: 12 });
    fc.assert(
      fc.property(changes, fc.nat(zip.length), (changed, length) => {
        const hostile = Uint8Array.from(zip).subarray(0, length);
        for (const [at, value] of changed) if (at < length) hostile[at] = value;
        for (const entry of readZipDirectory(hostile) ?? []) {
          const packed = packedBytesOf(hostile, entry);
          if (packed && entry.method === 'deflated') inflate(packed, 10_000);
        }
      }),
    );
  });
});
