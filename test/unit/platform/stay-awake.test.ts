import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from '../fake-browser.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../fake-browser.ts')).fakeBrowser }));

// The tests here add the one question that the fake browser lacks.
const runtime = fakeBrowser.runtime as typeof fakeBrowser.runtime & {
  getPlatformInfo?: () => Promise<unknown>;
};
let asked = 0;
let stayAwake: () => void;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['performance'] });
  vi.resetModules();
  asked = 0;
  runtime.getPlatformInfo = async () => {
    asked += 1;
  };
  ({ stayAwake } = await import('../../../src/platform/stay-awake.ts'));
});

afterEach(() => {
  delete runtime.getPlatformInfo;
  vi.useRealTimers();
});

test('a page that is at work asks the browser something, well within the half minute that it has', () => {
  for (let second = 0; second < 60; second += 1) {
    stayAwake();
    vi.advanceTimersByTime(1000);
  }
  expect(asked).toBe(6);
});

test('a page that has no such question is left alone', () => {
  delete runtime.getPlatformInfo;
  stayAwake();
  expect(asked).toBe(0);
});

test('a page that is about to go hears no complaint', async () => {
  runtime.getPlatformInfo = () => Promise.reject(new Error('the context has gone'));
  stayAwake();
  await Promise.resolve();
});
