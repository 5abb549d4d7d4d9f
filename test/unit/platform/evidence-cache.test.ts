import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { parseEvidence } from '../../../src/contract/parse-evidence.ts';
import { EvidenceCache, type EvidenceCacheOptions } from '../../../src/platform/evidence-cache.ts';
import { quietLog } from '../quiet-log.ts';
import { imageIdOf, judgedEvidence } from '../samples.ts';
import 'fake-indexeddb/auto';

const logged = quietLog();
beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('IDBKeyRange', IDBKeyRange);
});
afterEach(() => void vi.unstubAllGlobals());

let nowMs = 0;
/** A cache as the host makes one; another one stands for the host after a restart. */
const newCache = (options: Partial<EvidenceCacheOptions> = {}) =>
  new EvidenceCache({
    maxInMemory: 100,
    maxOnDisk: 100,
    nowMs: () => nowMs++,
    parse: parseEvidence,
    ...options,
  });
const { modelVersion } = judgedEvidence();
const evidenceOf = (number: number) => judgedEvidence({ imageId: imageIdOf(number) });
const find = (cache: EvidenceCache, number: number) => cache.find(imageIdOf(number), modelVersion);

describe('evidence', () => {
  test('is found by picture and model', async () => {
    const cache = newCache();
    await cache.keep(evidenceOf(1));
    expect(await find(cache, 1)).toEqual(evidenceOf(1));
    expect(await find(cache, 2)).toBeUndefined();
    expect(await cache.find(imageIdOf(1), 'another-model@1')).toBeUndefined();
  });

  test('is found after a restart', async () => {
    await newCache().keep(evidenceOf(1));
    expect(await find(newCache(), 1)).toEqual(evidenceOf(1));
  });

  test('of another model stands beside it', async () => {
    const cache = newCache();
    const other = judgedEvidence({ imageId: imageIdOf(1), modelVersion: 'another-model@1' });
    await cache.keep(evidenceOf(1));
    await cache.keep(other);
    expect(await find(newCache(), 1)).toEqual(evidenceOf(1));
    expect(await newCache().find(imageIdOf(1), 'another-model@1')).toEqual(other);
  });
});

describe('memory', () => {
  test('is bounded: the oldest is forgotten', async () => {
    const refused = newCache({ maxInMemory: 2 });
    vi.stubGlobal('indexedDB', undefined);
    for (const number of [1, 2, 3]) await refused.keep(evidenceOf(number));
    expect(await Promise.all([1, 2, 3].map((number) => find(refused, number)))).toEqual([
      undefined,
      evidenceOf(2),
      evidenceOf(3),
    ]);
  });

  test('that has forgotten asks the disk', async () => {
    const cache = newCache({ maxInMemory: 1 });
    for (const number of [1, 2]) await cache.keep(evidenceOf(number));
    expect(await find(cache, 1)).toEqual(evidenceOf(1));
  });

  test('answers without the disk', async () => {
    const cache = newCache();
    await cache.keep(evidenceOf(1));
    await emptyDisk();
    expect(await find(cache, 1)).toEqual(evidenceOf(1));
  });
});

describe('the disk', () => {
  test('is bounded: the oldest entries go', async () => {
    const maxOnDisk = 10;
    const before = newCache({ maxOnDisk: 1000 });
    for (let number = 0; number < 30; number++) await before.keep(evidenceOf(number));
    const cache = newCache({ maxOnDisk });
    await cache.keep(evidenceOf(30)); // the first write of a host prunes
    expect(await keysOnDisk()).toEqual(
      Array.from({ length: maxOnDisk }, (_, index) => `${modelVersion} ${imageIdOf(21 + index)}`),
    );
  });

  test('is pruned again and again while a host runs', async () => {
    const cache = newCache({ maxOnDisk: 10 });
    await Promise.all(Array.from({ length: 201 }, (_, number) => cache.keep(evidenceOf(number))));
    expect((await keysOnDisk()).length).toBeLessThanOrEqual(10);
  });

  test('holds no address and nothing of the picture itself', async () => {
    await newCache().keep(evidenceOf(1));
    const database = await openDB('evidence');
    const [entry] = await database.getAll('evidence');
    database.close();
    expect(entry).toEqual({
      key: `${modelVersion} ${imageIdOf(1)}`,
      storedAtMs: expect.any(Number),
      evidence: evidenceOf(1),
    });
  });
});

describe('a stored value that is broken', () => {
  test.each([
    ['is no evidence', { kind: 'judged' }],
    ['is a failure', { kind: 'failed', failure: { kind: 'timeout' } }],
    ['has a score that is none', { ...evidenceOf(1), scores: { nsfw: { porn: 'low' } } }],
    ['is about another picture', evidenceOf(2)],
    ['is missing', undefined],
  ])('is passed over when it %s', async (_, evidence) => {
    await newCache().keep(evidenceOf(1));
    const database = await openDB('evidence');
    await database.put('evidence', { key: `${modelVersion} ${imageIdOf(1)}`, storedAtMs: 0, evidence });
    database.close();
    const cache = newCache();
    expect(await find(cache, 1)).toBeUndefined();
    await cache.keep(evidenceOf(1));
    expect(await find(newCache(), 1)).toEqual(evidenceOf(1));
  });
});

describe('a disk that refuses', () => {
  const refusals: Record<string, unknown> = {
    'is not there': undefined,
    'throws at once': {
      open: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    },
    'says no later': {
      open: () => {
        const request = Object.assign(new EventTarget(), { error: new DOMException('full', 'UnknownError') });
        setTimeout(() => request.dispatchEvent(new Event('error')), 0);
        return request;
      },
    },
  };

  test.each(Object.entries(refusals))(
    'because it %s leaves the memory, and is said once',
    async (_, indexedDB) => {
      vi.stubGlobal('indexedDB', indexedDB);
      vi.stubGlobal('IDBRequest', EventTarget); // what `idb` knows a request by
      const cache = newCache();
      await cache.keep(evidenceOf(1));
      await cache.keep(evidenceOf(2));
      expect(await find(cache, 1)).toEqual(evidenceOf(1));
      expect(await find(cache, 3)).toBeUndefined();
      expect(logged().filter((line) => line.includes('memory only'))).toHaveLength(1);
    },
  );

  test('in the middle of its work, throws at nobody', async () => {
    const cache = newCache();
    await cache.keep(evidenceOf(1));
    await openDB('evidence').then((database) => {
      vi.spyOn(Object.getPrototypeOf(database), 'transaction').mockImplementation(() => {
        throw new DOMException('the disk is full', 'QuotaExceededError');
      });
    });
    await cache.keep(evidenceOf(2));
    expect(await find(cache, 2)).toEqual(evidenceOf(2));
    expect(await find(cache, 3)).toBeUndefined();
    expect(logged().join('\n')).toContain('QuotaExceededError');
  });
});

async function keysOnDisk(): Promise<unknown[]> {
  const database = await openDB('evidence');
  const keys = await database.getAllKeysFromIndex('evidence', 'storedAtMs');
  database.close();
  return keys;
}

async function emptyDisk(): Promise<void> {
  const database = await openDB('evidence');
  await database.clear('evidence');
  database.close();
}
