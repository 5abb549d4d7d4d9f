import { afterEach, expect, test, vi } from 'vitest';
import { makeReport } from '../../../src/core/provenance/provenance-report.ts';
import { inspectFile, onInspection } from '../../../src/platform/inspect-channel.ts';

let closing = new AbortController();

afterEach(() => {
  closing.abort();
  closing = new AbortController();
  vi.restoreAllMocks();
});

/** Node posts no Blob on a channel; the browser test does. Only its size is asked for here. */
const fileOf = (text: string) => ({ size: text.length }) as Blob;
const report = makeReport([]);

test('each asker gets the answer to its own file', async () => {
  const sizes: number[] = [];
  onInspection(async ({ size }) => {
    sizes.push(size);
    return size > 3 ? { kind: 'refused', why: 'too-large' } : { kind: 'report', report };
  }, closing.signal);
  const answers = await Promise.all([inspectFile(fileOf('sea')), inspectFile(fileOf('a boat'))]);
  expect(answers).toEqual([
    { kind: 'report', report },
    { kind: 'refused', why: 'too-large' },
  ]);
  expect(sizes.sort()).toEqual([3, 6]);
});

test('a reader that fails is a refusal, not silence', async () => {
  vi.spyOn(console, 'warn').mockReturnValue(undefined);
  onInspection(() => Promise.reject(new Error('broken')), closing.signal);
  expect(await inspectFile(fileOf('sea'))).toEqual({ kind: 'refused', why: 'failed' });
});

test('without a host the wait has an end', async () => {
  vi.useFakeTimers();
  const answer = inspectFile(fileOf('sea')).catch((problem: unknown) => String(problem));
  await vi.advanceTimersByTimeAsync(60_000);
  vi.useRealTimers();
  expect(await answer).toMatch(/inspect/);
});
