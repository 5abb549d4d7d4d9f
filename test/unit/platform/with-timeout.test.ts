import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { TimeoutError, withTimeout } from '../../../src/platform/with-timeout.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const limit = { timeoutMs: 100, label: 'the answer' };

test('an answer in time comes through, and no timer stays behind', async () => {
  expect(await withTimeout(Promise.resolve(7), limit)).toBe(7);
  await vi.advanceTimersByTimeAsync(0);
  expect(vi.getTimerCount()).toBe(0);
});

test('a failure in time comes through as it is', async () => {
  await expect(withTimeout(Promise.reject(new RangeError('no')), limit)).rejects.toBeInstanceOf(RangeError);
  await vi.advanceTimersByTimeAsync(0);
  expect(vi.getTimerCount()).toBe(0);
});

test('a wait without an answer ends with the name of what was waited for', async () => {
  const waiting = withTimeout(new Promise(() => undefined), limit);
  const ended = expect(waiting).rejects.toThrow(new TimeoutError('the answer: no answer in 100 ms'));
  await vi.advanceTimersByTimeAsync(100);
  await ended;
});

test('an answer after that disturbs nobody', async () => {
  let answer: (value: number) => void = () => undefined;
  const late = new Promise<number>((resolve) => {
    answer = resolve;
  });
  const ended = expect(withTimeout(late, limit)).rejects.toBeInstanceOf(TimeoutError);
  await vi.advanceTimersByTimeAsync(100);
  answer(7);
  await ended;
});
