import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Batch } from '../../../src/platform/batch.ts';

const intervalMs = 8;

describe('a batch', () => {
  let sent: (readonly string[])[];
  let batch: Batch<string>;

  beforeEach(() => {
    vi.useFakeTimers();
    sent = [];
    batch = new Batch((items) => sent.push(items), intervalMs);
  });

  afterEach(() => {
    vi.useRealTimers();
  });

  it('sends a single item without a delay', async () => {
    batch.add('a');
    await Promise.resolve();
    expect(sent).toEqual([['a']]);
  });

  it('sends what is added in one go as one message', async () => {
    batch.add('a');
    batch.add('b');
    await Promise.resolve();
    expect(sent).toEqual([['a', 'b']]);
  });

  it('sends what follows at once as one message an interval later', async () => {
    batch.add('a');
    await Promise.resolve();
    batch.add('b');
    await vi.advanceTimersByTimeAsync(intervalMs - 1);
    batch.add('c');
    expect(sent).toEqual([['a']]);
    await vi.advanceTimersByTimeAsync(1);
    expect(sent).toEqual([['a'], ['b', 'c']]);
  });

  it('sends without a delay again after a pause', async () => {
    batch.add('a');
    await vi.advanceTimersByTimeAsync(intervalMs);
    batch.add('b');
    await Promise.resolve();
    expect(sent).toEqual([['a'], ['b']]);
  });

  it('forgets what was not sent when it is cleared', async () => {
    batch.add('a');
    batch.clear();
    await Promise.resolve();
    expect(sent).toEqual([]);
  });
});
