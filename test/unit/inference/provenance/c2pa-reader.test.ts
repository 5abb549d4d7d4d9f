import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { C2paReading } from '../../../../src/core/provenance/c2pa/c2pa-result.ts';
import { c2paTimeoutMs, maxC2paBytes } from '../../../../src/core/provenance/c2pa/reader-settings.ts';
import { type C2paLine, C2paReader } from '../../../../src/inference/provenance/c2pa-reader.ts';

const bytes = Uint8Array.of(1);
const store: C2paReading = { kind: 'store', json: '{}' };

/** A reader whose lines answer as told, one entry an ask; it counts starts, ends and how many asks were open at once. */
function fakeReader(answers: readonly (() => Promise<C2paReading>)[]) {
  const seen = { starts: 0, stops: 0, open: 0, mostOpen: 0, asks: 0 };
  const line: C2paLine = {
    ask: async () => {
      seen.open += 1;
      seen.mostOpen = Math.max(seen.mostOpen, seen.open);
      const answer = answers[seen.asks++] ?? (async () => store);
      return answer().finally(() => {
        seen.open -= 1;
      });
    },
    stop: () => {
      seen.stops += 1;
    },
  };
  const start = async () => {
    seen.starts += 1;
    return line;
  };
  return {
    seen,
    reader: new C2paReader({ start, settings: '{}', idleMs: 60_000, timeoutMs: c2paTimeoutMs }),
  };
}

const never = () => new Promise<C2paReading>(() => undefined);

describe('the C2PA reader', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('is not started for what it must not get', async () => {
    const { reader, seen } = fakeReader([]);
    expect(await reader.read('tiff', bytes)).toEqual({ kind: 'unread', reason: 'format' });
    expect(await reader.read(undefined, bytes)).toEqual({ kind: 'unread', reason: 'format' });
    expect(await reader.read('png', new Uint8Array(maxC2paBytes + 1))).toEqual({
      kind: 'unread',
      reason: 'too-large',
    });
    expect(seen.starts).toBe(0);
  });

  test('is started once for many files, which it gets one at a time', async () => {
    const { reader, seen } = fakeReader([]);
    const readings = await Promise.all([
      reader.read('png', bytes),
      reader.read('jpeg', bytes),
      reader.read('svg', bytes),
    ]);
    expect(readings).toEqual([store, store, store]);
    expect(seen).toMatchObject({ starts: 1, mostOpen: 1, asks: 3 });
  });

  test('is ended when a file keeps it busy, and the next file gets a new one', async () => {
    const { reader, seen } = fakeReader([never]);
    const [hanging, next] = [reader.read('png', bytes), reader.read('png', bytes)];
    await vi.advanceTimersByTimeAsync(3000);
    expect(await hanging).toEqual({ kind: 'unread', reason: 'timeout' });
    expect(await next).toEqual(store);
    expect(seen).toMatchObject({ starts: 2, stops: 1 });
  });

  test('says so when it dies', async () => {
    const { reader, seen } = fakeReader([() => Promise.reject(new Error('gone'))]);
    expect(await reader.read('png', bytes)).toEqual({ kind: 'unread', reason: 'reader-failed' });
    expect(seen.stops).toBe(1);
  });

  test('says so when it cannot be started', async () => {
    const start = () => Promise.reject(new Error('no memory'));
    const reader = new C2paReader({ start, settings: '{}', idleMs: 1, timeoutMs: 1 });
    expect(await reader.read('png', bytes)).toEqual({ kind: 'unread', reason: 'reader-failed' });
  });

  test('is unloaded without work', async () => {
    const { reader, seen } = fakeReader([]);
    await reader.read('png', bytes);
    await vi.advanceTimersByTimeAsync(59_999);
    expect(seen.stops).toBe(0);
    await vi.advanceTimersByTimeAsync(1);
    expect(seen.stops).toBe(1);
  });
});
